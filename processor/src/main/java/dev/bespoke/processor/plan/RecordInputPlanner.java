package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.declaration.MethodDeclaration.ParameterDeclaration;
import dev.bespoke.processor.declaration.RecordDeclaration;
import dev.bespoke.processor.declaration.TypeRef;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.MethodPlan.Conversion;
import dev.bespoke.processor.plan.RecordInputPlan.Component;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins a structure with a record of the user's that it is filled from. */
final class RecordInputPlanner implements ValueCopies.Direction {
  private final TypeNames types;
  private final UserRecords records;
  private final Copies copies;
  private final ValueCopies values;
  private final Diagnostics diagnostics;
  private final Map<String, String> methods = new HashMap<>();
  private final Set<String> refused = new HashSet<>();

  RecordInputPlanner(TypeNames types, UserRecords records, Copies copies, Diagnostics diagnostics) {
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
   * Whether a parameter's record holds the members of a request, rather than being one of them: the
   * parameter is not named like a member, or the record does not fit that one but the request.
   */
  boolean holdsMembers(
      RecordDeclaration record, ParameterDeclaration parameter, StructurePlan request) {
    MemberPlan member = Members.find(request, parameter);
    if (member == null) {
      return true;
    }
    StructurePlan structure = records.structure(member.type());
    return fits(record, request) && (structure == null || !fits(record, structure));
  }

  private static boolean fits(RecordDeclaration record, StructurePlan structure) {
    return record.components().stream().allMatch(c -> Members.find(structure, c) != null);
  }

  /**
   * The method that fills a structure from a record; null where none can, which is reported, once.
   *
   * @param given the members that the record need not have
   */
  @Nullable String plan(RecordDeclaration source, StructurePlan target, Set<MemberPlan> given) {
    String key = source.name() + " " + target.className();
    if (refused.contains(key)) {
      return null;
    }
    String known = methods.get(key);
    if (known != null) {
      return known;
    }
    ClassName record = TypeNames.known(source.packageName(), source.name());
    String method = copies.name("from" + String.join("", record.simpleNames()));
    methods.put(key, method); // before its components: a record may hold another of its kind
    List<Component> components = components(source, target, given);
    if (components == null) {
      refused.add(key);
      return null;
    }
    copies.add(new RecordInputPlan(method, record, target.className(), components));
    return method;
  }

  private @Nullable List<Component> components(
      RecordDeclaration source, StructurePlan target, Set<MemberPlan> given) {
    List<Component> components = new ArrayList<>();
    Set<MemberPlan> bound = new HashSet<>(given);
    boolean complete = true;
    for (ParameterDeclaration component : source.components()) {
      MemberPlan member = member(component, target);
      ValueCopy copy = member == null ? null : copy(component, member, target);
      if (member == null || copy == null) {
        complete = false;
      } else if (bound.add(member)) {
        components.add(new Component(component.name(), member, copy));
      } else {
        diagnostics.add(
            DiagnosticCode.DUPLICATE_MEMBER,
            component.location(),
            member.name(),
            target.className().simpleName());
        complete = false;
      }
    }
    if (complete) {
      for (MemberPlan member : Members.missing(target, bound)) {
        diagnostics.add(
            DiagnosticCode.MISSING_MEMBER,
            source.location(),
            target.className().simpleName(),
            member.name(),
            "Add a component for it.");
        complete = false;
      }
    }
    return complete ? components : null;
  }

  private @Nullable MemberPlan member(ParameterDeclaration component, StructurePlan target) {
    MemberPlan member = Members.find(target, component);
    if (member == null) {
      Members.reportUnknown(component, target.className().simpleName(), target, diagnostics);
    }
    return member;
  }

  /**
   * How a parameter's or component's value becomes the member's; null where it can't, which is
   * reported.
   */
  @Nullable ValueCopy copy(
      ParameterDeclaration parameter, MemberPlan member, StructurePlan structure) {
    if (types.resolve(parameter.type()) == null) {
      Members.reportUnresolved(parameter.type(), parameter.location(), types, diagnostics);
      return null;
    }
    ValueCopy copy = values.plan(parameter.type(), member.type());
    if (copy == null && !values.fit(parameter.type(), member.type())) {
      Members.reportWrongType(parameter, member, structure, diagnostics);
    }
    return copy;
  }

  @Override
  public @Nullable Conversion conversion(TypeName type, ValueType member) {
    return Conversions.toMember(type, member);
  }

  @Override
  public @Nullable String method(RecordDeclaration record, StructurePlan structure) {
    return plan(record, structure, Set.of());
  }
}
