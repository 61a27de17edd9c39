package dev.bespoke.processor.plan;

import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.declaration.TypeRef;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.MethodPlan.Output;
import dev.bespoke.processor.plan.MethodPlan.PagesForm;
import dev.bespoke.processor.plan.MethodPlan.PagesOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans methods that hand out all items of an operation that answers in pages. */
final class PagesPlanner {
  private static final Map<String, PagesForm> FORMS =
      Map.of(
          RuntimeTypes.PAGINATOR.canonicalName(),
          PagesForm.PAGINATOR,
          "java.util.stream.Stream",
          PagesForm.STREAM,
          "java.lang.Iterable",
          PagesForm.ITERABLE,
          "java.util.concurrent.Flow.Publisher",
          PagesForm.PUBLISHER);

  private final TypeNames types;
  private final ProjectionPlanner projections;
  private final ResultPlanner results;
  private final UnfollowedPages unfollowed;
  private final Diagnostics diagnostics;

  PagesPlanner(
      TypeNames types,
      ProjectionPlanner projections,
      ResultPlanner results,
      UnfollowedPages unfollowed,
      Diagnostics diagnostics) {
    this.types = types;
    this.projections = projections;
    this.results = results;
    this.unfollowed = unfollowed;
    this.diagnostics = diagnostics;
  }

  /** Whether a type means all items: one of the forms, or a list of them, which is refused. */
  static boolean isPages(TypeRef.Named type) {
    PagesForm form = form(type);
    return type.arguments().size() == (form == PagesForm.PAGINATOR ? 2 : 1)
        && (form != null || type.is("java.util.List"));
  }

  private static @Nullable PagesForm form(TypeRef.Named type) {
    return type.resolved() ? FORMS.get(type.name()) : null;
  }

  /**
   * Plans the pages.
   *
   * @param type what is returned, within {@code Optional} and {@code CompletableFuture}
   * @return null where they cannot be returned so, which is reported
   */
  @Nullable Output plan(
      MethodDeclaration method,
      TypeRef.Named type,
      OperationPlan operation,
      boolean async,
      boolean optional) {
    PaginatorPlan paginator = operation.paginator();
    String response = operation.response().className().simpleName();
    if (paginator == null) {
      if (!unfollowed.report(method, operation, diagnostics)) {
        diagnostics.add(
            DiagnosticCode.NOT_PAGINATED, method.location(), operation.name(), type, response);
      }
      return null;
    }
    TypeRef item = type.arguments().get(type.arguments().size() - 1);
    PagesForm form = form(type);
    if (form == null) {
      diagnostics.add(
          DiagnosticCode.UNBOUNDED_LIST, method.location(), operation.name(), item, response, item);
      return null;
    }
    if (async) {
      diagnostics.add(
          DiagnosticCode.ASYNC_PAGES,
          method.location(),
          operation.name(),
          method.returnType(),
          item,
          response);
      return null;
    }
    if (types.unknown(type) != null) {
      Members.reportUnresolved(type, method.location(), types, diagnostics);
      return null;
    }
    boolean pageFits =
        form != PagesForm.PAGINATOR
            || operation.response().className().equals(types.resolve(type.arguments().get(0)));
    if (optional || !pageFits) {
      return refuse(method, operation);
    }
    return items(method, form, item, operation, paginator.itemType());
  }

  private @Nullable Output items(
      MethodDeclaration method,
      PagesForm form,
      TypeRef item,
      OperationPlan operation,
      ValueType usual) {
    ResultPlanner.Items items = null;
    if (method.result() != null) {
      items = results.items(method, method.result(), operation);
      if (items == null) {
        return null;
      }
    }
    ValueType from = items == null ? usual : items.type();
    ValueCopy copy = projections.copy(item, from);
    if (copy != null) {
      return new PagesOutput(form, items == null ? null : items.method(), from, copy);
    }
    if (!projections.fits(item, from)) {
      diagnostics.add(
          DiagnosticCode.WRONG_ITEM,
          method.location(),
          operation.name(),
          Members.describe(from.javaType()),
          item);
    }
    return null;
  }

  private @Nullable Output refuse(MethodDeclaration method, OperationPlan operation) {
    diagnostics.add(
        DiagnosticCode.RETURN_FORM,
        method.location(),
        operation.name(),
        method.returnType(),
        ReturnForms.of(operation));
    return null;
  }
}
