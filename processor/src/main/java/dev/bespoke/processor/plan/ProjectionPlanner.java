package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.declaration.MethodDeclaration.ParameterDeclaration;
import dev.bespoke.processor.declaration.RecordDeclaration;
import dev.bespoke.processor.declaration.TypeRef;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.MethodPlan.Conversion;
import dev.bespoke.processor.plan.ProjectionPlan.Component;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins a record of the user's with the structure that it is filled from. */
final class ProjectionPlanner implements ValueCopies.Direction {
  private final TypeNames types;
  private final UserRecords records;
  private final Copies copies;
  private final ValueCopies values;
  private final Diagnostics diagnostics;
  private final Map<String, String> methods = new HashMap<>();
  private final Set<String> refused = new HashSet<>();

  ProjectionPlanner(TypeNames types, UserRecords records, Copies copies, Diagnostics diagnostics) {
    this.types = types;
    this.records = records;
    this.copies = copies;
    this.values = new ValueCopies(types, records, this);
    this.diagnostics = diagnostics;
  }

  /** The user's record that a type is, or null. */
  @Nullable RecordDeclaration record(TypeRef type) {
    return records.of(type);
  }

  /**
   * The method that copies a structure into a record; null where none can, which is reported, once.
   */
  @Nullable String plan(RecordDeclaration target, StructurePlan source) {
    String key = target.name() + " " + source.className();
    if (refused.contains(key)) {
      return null;
    }
    String known = methods.get(key);
    if (known != null) {
      return known;
    }
    ClassName record = TypeNames.known(target.packageName(), target.name());
    String method = copies.name("to" + String.join("", record.simpleNames()));
    methods.put(key, method); // before its components: a record may hold another of its kind
    List<Component> components = new ArrayList<>();
    for (ParameterDeclaration component : target.components()) {
      Component planned = component(component, source);
      if (planned != null) {
        components.add(planned);
      }
    }
    if (components.size() < target.components().size()) {
      refused.add(key);
      return null;
    }
    copies.add(new ProjectionPlan(method, source.className(), record, components));
    return method;
  }

  /** How a member's value becomes one of the user's type; null where it can't. */
  @Nullable ValueCopy copy(TypeRef type, ValueType member) {
    return values.plan(type, member);
  }

  /** Whether the types fit but for what is wrong within a record, which is reported there. */
  boolean fits(TypeRef type, ValueType member) {
    return values.fit(type, member);
  }

  @Override
  public @Nullable Conversion conversion(TypeName type, ValueType member) {
    return Conversions.fromMember(member, type);
  }

  @Override
  public @Nullable String method(RecordDeclaration record, StructurePlan structure) {
    return plan(record, structure);
  }

  private @Nullable Component component(ParameterDeclaration component, StructurePlan source) {
    MemberPlan member = Members.find(source, component);
    if (member == null) {
      Members.reportUnknown(component, source.className().simpleName(), source, diagnostics);
      return null;
    }
    TypeName type = types.resolve(component.type());
    if (type == null) {
      Members.reportUnresolved(component.type(), component.location(), types, diagnostics);
      return null;
    }
    ValueCopy copy = copy(component.type(), member.type());
    if (copy == null) {
      if (!fits(component.type(), member.type())) {
        Members.reportWrongType(component, member, source, diagnostics);
      }
      return null;
    }
    return new Component(
        member,
        type,
        copy,
        types.excludesNull(
            component.nullable() ? component.type().asNullable() : component.type(),
            component.nullMarked()));
  }
}
