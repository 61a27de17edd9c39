package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.definitions.names.NameSuggestions;
import dev.bespoke.definitions.resource.ResultPath;
import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.declaration.TypeRef;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.MemberPath.Each;
import dev.bespoke.processor.plan.MemberPath.Field;
import dev.bespoke.processor.plan.MemberPath.Index;
import dev.bespoke.processor.plan.MemberPath.Step;
import dev.bespoke.processor.plan.ResultPlan.Absence;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ShapePlan.UnionPlan;
import dev.bespoke.processor.plan.ShapePlan.Variant;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves what {@code @Result} names against an operation's response. */
final class ResultPlanner {
  private final ModelPlan model;
  private final TypeNames types;
  private final ProjectionPlanner projections;
  private final Copies copies;
  private final Diagnostics diagnostics;

  ResultPlanner(
      ModelPlan model,
      TypeNames types,
      ProjectionPlanner projections,
      Copies copies,
      Diagnostics diagnostics) {
    this.model = model;
    this.types = types;
    this.projections = projections;
    this.copies = copies;
    this.diagnostics = diagnostics;
  }

  /** A list that {@code @Result} names in each page: the method that takes it, and its elements. */
  record Items(String method, ValueType type) {}

  /**
   * Plans a method's value.
   *
   * @param type what is returned, within {@code Optional} and {@code CompletableFuture}
   * @param optional whether an absent value is expected
   * @return the method that takes the value out of a response; null where there can be none, which
   *     is reported
   */
  @Nullable String value(
      MethodDeclaration method,
      Text result,
      TypeRef type,
      OperationPlan operation,
      boolean optional) {
    MemberPath path = path(result, operation.response());
    if (path == null) {
      return null;
    }
    TypeName resolved = types.resolve(type);
    if (resolved == null) {
      Members.reportUnresolved(type, method.location(), types, diagnostics);
      return null;
    }
    TypeRef value = path.plural() ? element(type) : type;
    ValueCopy copy = value == null ? null : projections.copy(value, path.type());
    if (copy == null) {
      if (value == null || !projections.fits(value, path.type())) {
        reportWrongType(method, result, type, path, operation);
      }
      return null;
    }
    boolean excludesNull = types.excludesNull(type, method.nullMarked());
    Absence absence = optional ? Absence.NULL : excludesNull ? absenceIn(path) : Absence.EMPTY;
    return add(method, operation, result, path, resolved, copy, absence);
  }

  /** An absent collection reads as an empty one, which every type can hold. */
  private static Absence absenceIn(MemberPath path) {
    return path.type().isCollection() ? Absence.EMPTY : Absence.REFUSED;
  }

  /** Plans the items of pages; null where there can be none, which is reported. */
  @Nullable Items items(MethodDeclaration method, Text result, OperationPlan operation) {
    MemberPath path = path(result, operation.response());
    if (path == null) {
      return null;
    }
    ValueType element = item(path);
    if (element == null) {
      diagnostics.add(
          DiagnosticCode.BAD_PATH,
          result.location(),
          result.value(),
          "it leads to no list, and a page's items are one");
      return null;
    }
    TypeName type = ParameterizedTypeName.get(ClassName.get(List.class), element.javaType());
    return new Items(
        add(method, operation, result, path, type, ValueCopy.NONE, Absence.EMPTY), element);
  }

  /**
   * Whether a path, resolved without a word about what is wrong with it, ends in a list that goes
   * on with the next page: not so below one element of a list.
   */
  boolean leadsToItems(Text result, OperationPlan operation) {
    MemberPath path =
        new ResultPlanner(model, types, projections, copies, new Diagnostics())
            .path(result, operation.response());
    return path != null && !path.isWithinElement() && item(path) != null;
  }

  /** The elements of the list that a path leads to; null where it leads to none. */
  static @Nullable ValueType item(MemberPath path) {
    return path.plural() ? path.type() : path.type() instanceof ListOf list ? list.element() : null;
  }

  private String add(
      MethodDeclaration method,
      OperationPlan operation,
      Text result,
      MemberPath path,
      TypeName type,
      ValueCopy copy,
      Absence absence) {
    String name = copies.name(method.name() + "Result");
    ClassName response = operation.response().className();
    return copies
        .add(new ResultPlan(name, response, result.value(), path, type, copy, absence))
        .methodName();
  }

  private static @Nullable TypeRef element(TypeRef type) {
    return type instanceof TypeRef.Named list
            && list.is("java.util.List")
            && list.arguments().size() == 1
        ? list.arguments().get(0)
        : null;
  }

  private void reportWrongType(
      MethodDeclaration method,
      Text result,
      TypeRef type,
      MemberPath path,
      OperationPlan operation) {
    String found = Members.describe(path.type().javaType());
    diagnostics.add(
        DiagnosticCode.WRONG_TYPE,
        method.location(),
        method.name(),
        type,
        result.value(),
        operation.response().className().simpleName(),
        path.plural() ? "List<" + found + ">" : found);
  }

  /** Where a result stands in a structure; null where that is nowhere, which is reported. */
  @Nullable MemberPath path(Text result, StructurePlan root) {
    ResultPath parsed;
    try {
      parsed = ResultPath.parse(result.value());
    } catch (IllegalArgumentException e) {
      return refuse(result, "write members with dots between them, as in Owner.DisplayName");
    }
    List<Step> steps = new ArrayList<>();
    ValueType type = null;
    for (ResultPath.Step step : parsed.steps()) {
      if (step instanceof ResultPath.Field field) {
        Field member = member(result, field.name(), type, root);
        if (member == null) {
          return null;
        }
        steps.add(member);
        type = member.member().type();
      } else if (step instanceof ResultPath.Merge) {
        return refuse(result, "a result comes from one list");
      } else if (type instanceof ListOf list) {
        steps.add(step instanceof ResultPath.Index at ? new Index(at.index()) : new Each());
        type = list.element();
      } else {
        return refuse(result, "only a list has elements");
      }
    }
    return type == null
        ? refuse(result, "the whole response needs no @Result")
        : new MemberPath(steps, type);
  }

  private @Nullable Field member(
      Text result, String name, @Nullable ValueType type, StructurePlan root) {
    ShapePlan owner = type == null ? root : shapeOf(type);
    boolean ofUnion = owner instanceof UnionPlan;
    List<MemberPlan> members;
    if (owner instanceof StructurePlan structure) {
      members = structure.members();
    } else if (owner instanceof UnionPlan union) {
      members = union.variants().stream().map(Variant::member).toList();
    } else {
      String found = type == null ? "" : Members.describe(type.javaType());
      refuse(result, name + " would be a member of " + found + ", which has none");
      return null;
    }
    for (MemberPlan member : members) {
      if (member.name().equals(name)) {
        return new Field(member, ofUnion);
      }
    }
    diagnostics.add(
        DiagnosticCode.UNKNOWN_MEMBER,
        result.location(),
        owner.className().simpleName(),
        name,
        NameSuggestions.didYouMean(name, members.stream().map(MemberPlan::name).toList()));
    return null;
  }

  private @Nullable ShapePlan shapeOf(ValueType type) {
    return type instanceof StructureRef ref ? model.shapeNamed(ref.javaType().simpleName()) : null;
  }

  private @Nullable MemberPath refuse(Text result, String reason) {
    diagnostics.add(DiagnosticCode.BAD_PATH, result.location(), result.value(), reason);
    return null;
  }
}
