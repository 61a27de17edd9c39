package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.definitions.names.NameSuggestions;
import dev.bespoke.processor.declaration.MethodDeclaration.ParameterDeclaration;
import dev.bespoke.processor.declaration.RecordDeclaration;
import dev.bespoke.processor.declaration.TypeRef;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.MethodPlan.Conversion;
import dev.bespoke.processor.plan.ProjectionPlan.Component;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins a record of the user's with the structure that it is filled from. */
final class ProjectionPlanner {
  private final ModelPlan model;
  private final TypeNames types;
  private final Map<String, RecordDeclaration> records;
  private final Diagnostics diagnostics;
  private final Map<String, ProjectionPlan> planned = new LinkedHashMap<>();

  ProjectionPlanner(
      ModelPlan model,
      TypeNames types,
      Map<String, RecordDeclaration> records,
      Diagnostics diagnostics) {
    this.model = model;
    this.types = types;
    this.records = records;
    this.diagnostics = diagnostics;
  }

  /** The projections planned so far, in order of use. */
  List<ProjectionPlan> planned() {
    return List.copyOf(planned.values());
  }

  /** The user's record that a type is, or null. */
  @Nullable RecordDeclaration record(TypeRef type) {
    return type instanceof TypeRef.Named named && named.resolved() && named.arguments().isEmpty()
        ? records.get(named.name())
        : null;
  }

  /** Plans the copy of a structure into a record; null where it can't be, which is reported. */
  @Nullable ProjectionPlan plan(RecordDeclaration target, ValueType source) {
    if (!(source instanceof StructureRef ref)
        || !(model.shapeNamed(ref.javaType().simpleName()) instanceof StructurePlan structure)) {
      diagnostics.add(
          DiagnosticCode.WRONG_TYPE,
          target.location(),
          target.name(),
          "a record",
          "its items",
          "the operation",
          describe(source),
          " Only a structure can be copied into a record.");
      return null;
    }
    return plan(target, structure);
  }

  /** Plans the copy of a structure into a record; null where it can't be, which is reported. */
  @Nullable ProjectionPlan plan(RecordDeclaration target, StructurePlan source) {
    String key = target.name() + " " + source.className();
    ProjectionPlan known = planned.get(key);
    if (known != null) {
      return known;
    }
    List<Component> components = new ArrayList<>();
    for (ParameterDeclaration component : target.components()) {
      Component planned = component(component, source);
      if (planned != null) {
        components.add(planned);
      }
    }
    if (components.size() < target.components().size()) {
      return null;
    }
    ClassName name = TypeNames.classNamed(target.name());
    ProjectionPlan plan =
        new ProjectionPlan(methodName(name), source.className(), name, components);
    planned.put(key, plan);
    return plan;
  }

  private String methodName(ClassName target) {
    String name = "to" + String.join("", target.simpleNames());
    long same = planned.values().stream().filter(p -> p.methodName().startsWith(name)).count();
    return same == 0 ? name : name + (same + 1);
  }

  private @Nullable Component component(ParameterDeclaration component, StructurePlan source) {
    MemberPlan member = Members.find(source, component);
    if (member == null) {
      diagnostics.add(
          DiagnosticCode.UNKNOWN_MEMBER,
          component.location(),
          source.className().simpleName(),
          component.member(),
          NameSuggestions.didYouMean(component.member(), Members.javaNames(source)));
      return null;
    }
    TypeName type = types.resolve(component.type());
    if (type == null) {
      Members.reportUnresolved(component, types, diagnostics);
      return null;
    }
    ProjectionPlan nested = null;
    Conversion conversion = Conversions.fromMember(member.type(), type);
    if (conversion == null) {
      nested = nested(component.type(), member.type());
      conversion = Conversion.NONE;
      if (nested == null) {
        Members.reportWrongType(component, member, source, diagnostics);
        return null;
      }
    }
    return new Component(member, type, conversion, type.isPrimitive(), nested);
  }

  private @Nullable ProjectionPlan nested(TypeRef type, ValueType member) {
    if (member instanceof ListOf list
        && type instanceof TypeRef.Named named
        && named.is("java.util.List")
        && named.arguments().size() == 1) {
      return nestedRecord(named.arguments().get(0), list.element());
    }
    return nestedRecord(type, member);
  }

  private @Nullable ProjectionPlan nestedRecord(TypeRef type, ValueType member) {
    RecordDeclaration record = record(type);
    return record != null
            && member instanceof StructureRef ref
            && model.shapeNamed(ref.javaType().simpleName()) instanceof StructurePlan structure
        ? plan(record, structure)
        : null;
  }

  private static String describe(ValueType type) {
    return Members.describe(type.javaType());
  }
}
