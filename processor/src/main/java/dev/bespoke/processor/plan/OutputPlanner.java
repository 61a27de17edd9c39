package dev.bespoke.processor.plan;

import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.declaration.RecordDeclaration;
import dev.bespoke.processor.declaration.TypeRef;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.MethodPlan.EventsForm;
import dev.bespoke.processor.plan.MethodPlan.EventsOutput;
import dev.bespoke.processor.plan.MethodPlan.Output;
import dev.bespoke.processor.plan.MethodPlan.ValueOutput;
import dev.bespoke.processor.plan.MethodPlan.VoidOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds which of the output forms a method's return type is. */
final class OutputPlanner {
  private final TypeNames types;
  private final ProjectionPlanner projections;
  private final ResultPlanner results;
  private final PagesPlanner pages;
  private final EmptyOnPlanner errors;
  private final Diagnostics diagnostics;

  OutputPlanner(
      TypeNames types,
      ProjectionPlanner projections,
      ResultPlanner results,
      UnfollowedPages unfollowed,
      Diagnostics diagnostics) {
    this.types = types;
    this.projections = projections;
    this.results = results;
    this.pages = new PagesPlanner(types, projections, results, unfollowed, diagnostics);
    this.errors = new EmptyOnPlanner(diagnostics);
    this.diagnostics = diagnostics;
  }

  /** A return type without what is around it. */
  private record Unwrapped(TypeRef type, boolean async, boolean optional) {
    static Unwrapped of(TypeRef type) {
      TypeRef inFuture = argument(type, "java.util.concurrent.CompletableFuture");
      TypeRef value = inFuture == null ? type : inFuture;
      TypeRef inOptional = argument(value, "java.util.Optional");
      return new Unwrapped(
          inOptional == null ? value : inOptional, inFuture != null, inOptional != null);
    }

    boolean isVoid() {
      return !optional
          && (async
              ? type instanceof TypeRef.Named named && named.is("java.lang.Void")
              : type.equals(new TypeRef.Primitive("void")));
    }

    private static @Nullable TypeRef argument(TypeRef type, String generic) {
      return type instanceof TypeRef.Named named
              && named.is(generic)
              && named.arguments().size() == 1
          ? named.arguments().get(0)
          : null;
    }
  }

  /** Plans what becomes of the response; null where no form fits, which is reported. */
  @Nullable Output plan(MethodDeclaration method, OperationPlan operation) {
    Unwrapped returned = Unwrapped.of(method.returnType());
    List<String> emptyOn = errors.plan(method, operation, returned.optional());
    if (operation.outputEvents() != null) {
      return events(method, returned, operation, operation.outputEvents());
    }
    boolean streaming = operation.outputStream() != null;
    if (returned.isVoid() && !streaming) {
      return checkNoResult(method, "a method that returns nothing")
          ? new VoidOutput(returned.async())
          : null;
    }
    if (returned.type() instanceof TypeRef.Named named && PagesPlanner.isPages(named)) {
      boolean isList = named.is("java.util.List");
      boolean isPart =
          isList
              && method.result() != null
              && !(operation.paginator() != null
                  && results.leadsToItems(method.result(), operation));
      if (!isPart && !streaming) {
        return pages.plan(method, named, operation, returned.async(), returned.optional());
      }
    }
    return value(method, returned, operation, returned.optional() ? emptyOn : null);
  }

  private @Nullable Output value(
      MethodDeclaration method,
      Unwrapped returned,
      OperationPlan operation,
      @Nullable List<String> emptyOn) {
    TypeRef type = returned.type();
    boolean isStream =
        type instanceof TypeRef.Named named
            && named.is(RuntimeTypes.RESPONSE_STREAM.canonicalName());
    if (operation.outputStream() != null || isStream) {
      if (!checkNoResult(method, "a response whose body streams")) {
        return null;
      }
      return operation.outputStream() != null && isStream && isStreamOf(type, operation)
          ? new ValueOutput(null, true, returned.async(), emptyOn)
          : refuse(method, operation);
    }
    if (method.result() != null) {
      String copy = results.value(method, method.result(), type, operation, returned.optional());
      return copy == null ? null : new ValueOutput(copy, false, returned.async(), emptyOn);
    }
    if (operation.response().className().equals(types.resolve(type))) {
      return new ValueOutput(null, false, returned.async(), emptyOn);
    }
    RecordDeclaration record = projections.record(type);
    if (record == null) {
      return refuse(method, operation);
    }
    String copy = projections.plan(record, operation.response());
    return copy == null ? null : new ValueOutput(copy, false, returned.async(), emptyOn);
  }

  private @Nullable Output events(
      MethodDeclaration method, Unwrapped returned, OperationPlan operation, EventsPlan events) {
    if (!checkNoResult(method, "a method that returns events")) {
      return null;
    }
    EventsForm form = null;
    if (!returned.optional()
        && returned.type() instanceof TypeRef.Named named
        && named.arguments().size() == 1
        && events.union().equals(types.resolve(named.arguments().get(0)))) {
      if (named.is(RuntimeTypes.EVENT_STREAM.canonicalName())) {
        form = returned.async() ? EventsForm.FUTURE : EventsForm.STREAM;
      } else if (named.is("java.util.concurrent.Flow.Publisher") && !returned.async()) {
        form = EventsForm.PUBLISHER;
      }
    }
    return form == null ? refuse(method, operation) : new EventsOutput(form);
  }

  private boolean isStreamOf(TypeRef type, OperationPlan operation) {
    return type instanceof TypeRef.Named stream
        && stream.arguments().size() == 1
        && operation.response().className().equals(types.resolve(stream.arguments().get(0)));
  }

  private boolean checkNoResult(MethodDeclaration method, String what) {
    if (method.result() != null) {
      diagnostics.add(
          DiagnosticCode.MISPLACED_ANNOTATION,
          method.result().location(),
          "Result",
          what,
          "it names a part of a response that is returned");
    }
    return method.result() == null;
  }

  private @Nullable Output refuse(MethodDeclaration method, OperationPlan operation) {
    TypeRef type = method.returnType();
    if (types.unknown(type) != null) {
      Members.reportUnresolved(type, method.location(), types, diagnostics);
    } else {
      diagnostics.add(
          DiagnosticCode.RETURN_FORM,
          method.location(),
          operation.name(),
          type,
          ReturnForms.of(operation));
    }
    return null;
  }
}
