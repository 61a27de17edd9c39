package dev.bespoke.processor.plan;

import com.palantir.javapoet.TypeName;
import dev.bespoke.definitions.names.NameSuggestions;
import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.declaration.RecordDeclaration;
import dev.bespoke.processor.declaration.TypeRef;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.MethodPlan.Output;
import dev.bespoke.processor.plan.MethodPlan.PagesForm;
import dev.bespoke.processor.plan.MethodPlan.PagesOutput;
import dev.bespoke.processor.plan.MethodPlan.ProjectionOutput;
import dev.bespoke.processor.plan.MethodPlan.ResponseOutput;
import dev.bespoke.processor.plan.MethodPlan.StreamingOutput;
import dev.bespoke.processor.plan.MethodPlan.VoidAsyncOutput;
import dev.bespoke.processor.plan.MethodPlan.VoidOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds which of the output forms a method's return type is. */
final class OutputPlanner {
  private final TypeNames types;
  private final ProjectionPlanner projections;
  private final Diagnostics diagnostics;

  OutputPlanner(TypeNames types, ProjectionPlanner projections, Diagnostics diagnostics) {
    this.types = types;
    this.projections = projections;
    this.diagnostics = diagnostics;
  }

  /** Plans what becomes of the response; null where no form fits, which is reported. */
  @Nullable Output plan(MethodDeclaration method, OperationPlan operation) {
    TypeRef type = method.returnType();
    if (type instanceof TypeRef.Named named
        && named.is("java.util.concurrent.CompletableFuture")
        && named.arguments().size() == 1) {
      return single(method, named.arguments().get(0), operation, true);
    }
    return single(method, type, operation, false);
  }

  private @Nullable Output single(
      MethodDeclaration method, TypeRef type, OperationPlan operation, boolean async) {
    boolean streaming = operation.outputStream() != null;
    if (type instanceof TypeRef.Named named) {
      if (named.is(RuntimeTypes.RESPONSE_STREAM.canonicalName())) {
        return streaming(method, named, operation, async);
      }
      if (!streaming) {
        if (isResponse(named, operation)) {
          return new ResponseOutput(async);
        }
        if (async && named.is("java.lang.Void")) {
          return new VoidAsyncOutput();
        }
        RecordDeclaration record = projections.record(named);
        if (record != null) {
          ProjectionPlan projection = projections.plan(record, operation.response());
          return projection == null ? null : new ProjectionOutput(projection, async);
        }
        if (!async && isPages(named)) {
          return pages(method, named, operation);
        }
      }
    } else if (!streaming && !async && type.equals(new TypeRef.Primitive("void"))) {
      return new VoidOutput();
    }
    return refuse(method, type, operation);
  }

  private @Nullable Output streaming(
      MethodDeclaration method, TypeRef.Named type, OperationPlan operation, boolean async) {
    boolean fits =
        operation.outputStream() != null
            && type.arguments().size() == 1
            && type.arguments().get(0) instanceof TypeRef.Named response
            && isResponse(response, operation);
    return fits ? new StreamingOutput(async) : refuse(method, type, operation);
  }

  private @Nullable Output pages(
      MethodDeclaration method, TypeRef.Named type, OperationPlan operation) {
    PaginatorPlan paginator = operation.paginator();
    if (paginator == null) {
      diagnostics.add(
          DiagnosticCode.NOT_PAGINATED,
          method.location(),
          operation.name(),
          type,
          operation.response().className().simpleName());
      return null;
    }
    boolean isPaginator = type.is(RuntimeTypes.PAGINATOR.canonicalName());
    TypeRef item = type.arguments().get(type.arguments().size() - 1);
    if (type.is("java.util.List")) {
      String response = operation.response().className().simpleName();
      diagnostics.add(
          DiagnosticCode.UNBOUNDED_LIST, method.location(), operation.name(), item, response, item);
      return null;
    }
    if (isPaginator
        && !(type.arguments().get(0) instanceof TypeRef.Named page
            && isResponse(page, operation))) {
      return refuse(method, type, operation);
    }
    PagesForm form =
        isPaginator
            ? PagesForm.PAGINATOR
            : PagesForm.valueOf(type.simpleName().toUpperCase(Locale.ROOT));
    RecordDeclaration record = projections.record(item);
    if (record != null && form == PagesForm.STREAM) {
      ProjectionPlan projection = projections.plan(record, paginator.itemType());
      return projection == null ? null : new PagesOutput(form, projection);
    }
    TypeName itemType = types.resolve(item);
    return paginator.itemType().javaType().equals(itemType)
        ? new PagesOutput(form, null)
        : refuse(method, type, operation);
  }

  private boolean isResponse(TypeRef.Named type, OperationPlan operation) {
    return operation.response().className().equals(types.resolve(type));
  }

  private static boolean isPages(TypeRef.Named type) {
    int arguments = type.arguments().size();
    return (arguments == 2 && type.is(RuntimeTypes.PAGINATOR.canonicalName()))
        || (arguments == 1
            && (type.is("java.util.stream.Stream")
                || type.is("java.lang.Iterable")
                || type.is("java.util.List")));
  }

  private @Nullable Output refuse(MethodDeclaration method, TypeRef type, OperationPlan operation) {
    String unknown = types.unknown(type);
    if (unknown != null) {
      diagnostics.add(
          DiagnosticCode.UNRESOLVED_TYPE,
          method.location(),
          unknown,
          NameSuggestions.didYouMean(unknown, types.generatedNames()));
    } else {
      diagnostics.add(
          DiagnosticCode.RETURN_FORM,
          method.location(),
          operation.name(),
          type,
          allowed(operation));
    }
    return null;
  }

  /** The output forms that an operation allows. */
  private static String allowed(OperationPlan operation) {
    String response = operation.response().className().simpleName();
    if (operation.outputStream() != null) {
      return "ResponseStream<" + response + ">, or CompletableFuture of it";
    }
    List<String> forms =
        new ArrayList<>(
            List.of(
                response,
                "a record whose components are members of " + response,
                "CompletableFuture of these",
                "void"));
    PaginatorPlan paginator = operation.paginator();
    if (paginator != null) {
      String item = Members.describe(paginator.itemType().javaType());
      forms.add(1, "Stream<" + item + ">, Iterable<" + item + ">");
      forms.add(2, "Paginator<" + response + ", " + item + ">");
    }
    return String.join(", ", forms);
  }
}
