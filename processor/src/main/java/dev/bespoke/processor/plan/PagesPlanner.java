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
    if (paginator == null) {
      if (!unfollowed.report(method, operation, diagnostics)) {
        reportNotPaginated(method, type, operation);
      }
      return null;
    }
    TypeRef item = type.arguments().get(type.arguments().size() - 1);
    PagesForm form = form(type);
    if (form == null || async) {
      reportForm(method, form, item, operation, paginator);
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

  /** What there are no pages of can be returned whole, or the part that {@code @Result} names. */
  private void reportNotPaginated(
      MethodDeclaration method, TypeRef.Named type, OperationPlan operation) {
    String way = operation.response().className().simpleName();
    if (method.result() != null) {
      MemberPath part = results.path(method.result(), operation.response());
      if (part == null) {
        return;
      }
      TypeRef item = type.arguments().get(type.arguments().size() - 1);
      ValueType element = ResultPlanner.item(part);
      way =
          element == null
              ? Members.describe(part.type().javaType())
              : "List<" + describe(item, element) + ">";
    }
    diagnostics.add(DiagnosticCode.NOT_PAGINATED, method.location(), operation.name(), type, way);
  }

  /** A list, or pages in a future. */
  private void reportForm(
      MethodDeclaration method,
      @Nullable PagesForm form,
      TypeRef item,
      OperationPlan operation,
      PaginatorPlan paginator) {
    ValueType from = paginator.itemType();
    if (method.result() != null) {
      MemberPath part = results.path(method.result(), operation.response());
      ValueType element = part == null ? null : ResultPlanner.item(part);
      from = element == null ? from : element;
    }
    String items = describe(item, from);
    String response = operation.response().className().simpleName();
    if (form == null) {
      diagnostics.add(
          DiagnosticCode.UNBOUNDED_LIST,
          method.location(),
          operation.name(),
          items,
          "Paginator<" + response + ", " + items + ">");
    } else {
      diagnostics.add(
          DiagnosticCode.ASYNC_PAGES,
          method.location(),
          operation.name(),
          method.returnType(),
          items,
          response);
    }
  }

  /** An item's type as the user has it where items can be returned so, else as they are. */
  private String describe(TypeRef item, ValueType from) {
    return projections.fits(item, from) ? item.toString() : Members.describe(from.javaType());
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
