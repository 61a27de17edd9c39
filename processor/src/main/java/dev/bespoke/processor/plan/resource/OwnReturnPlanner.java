package dev.bespoke.processor.plan.resource;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.declaration.IdentifierDeclaration;
import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.declaration.MethodDeclaration.ParameterDeclaration;
import dev.bespoke.processor.declaration.ResourceDeclaration.Other;
import dev.bespoke.processor.declaration.TypeRef;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.resource.AccessPath.Each;
import dev.bespoke.processor.plan.resource.AccessPath.Field;
import dev.bespoke.processor.plan.resource.AccessPath.Step;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.Given;
import dev.bespoke.processor.plan.resource.ReturnPlan.Maker;
import dev.bespoke.processor.plan.resource.ValuePlan.Access;
import dev.bespoke.processor.plan.resource.ValuePlan.Root;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Plans how other resources of the user's are made. An identifier of theirs is, in this order, a
 * parameter of the method, the identifier at hand that the service knows as the same member, and
 * what stands in the data; but where the identifiers at hand are all of the other's, the last one
 * is read from the data, since it would be the same resource each time.
 */
final class OwnReturnPlanner {
  private final Map<String, IdentifierPlan> own;
  private final List<IdentifierDeclaration> declared;
  private final AccessPlanner access;
  private final Diagnostics diagnostics;

  /**
   * Creates a planner for a resource.
   *
   * @param own its identifiers, by name
   */
  OwnReturnPlanner(
      Map<String, IdentifierPlan> own,
      List<IdentifierDeclaration> declared,
      AccessPlanner access,
      Diagnostics diagnostics) {
    this.own = own;
    this.declared = declared;
    this.access = access;
    this.diagnostics = diagnostics;
  }

  /** The class that is generated for another resource. */
  static ClassName implementation(Other other) {
    return ClassName.get(other.packageName(), other.name() + "Resource");
  }

  /** The interface of another resource. */
  static ClassName declaredType(Other other) {
    return ClassName.get(other.packageName(), other.name());
  }

  /** In the order of the constructor, which is that of their names: no compiler can disagree. */
  static List<IdentifierDeclaration> inOrder(List<IdentifierDeclaration> identifiers) {
    return identifiers.stream().sorted(Comparator.comparing(IdentifierDeclaration::name)).toList();
  }

  /**
   * The parameters of a method that are identifiers of another resource.
   *
   * @param handedOn whether they are handed to another method, so that their names have to differ
   *     from those of its variables
   */
  static List<Given> given(MethodDeclaration method, Other other, boolean handedOn) {
    List<Given> given = new ArrayList<>();
    for (IdentifierDeclaration identifier : inOrder(other.identifiers())) {
      for (ParameterDeclaration parameter : method.parameters()) {
        if (isParameter(identifier, parameter)) {
          String name = identifier.name();
          String java =
              handedOn
                  ? "given" + Character.toUpperCase(name.charAt(0)) + name.substring(1)
                  : parameter.name();
          given.add(
              new Given(
                  parameter.name(),
                  new IdentifierPlan(name, java, identifier.integer(), false, true)));
          break;
        }
      }
    }
    return given;
  }

  static boolean isParameter(IdentifierDeclaration identifier, ParameterDeclaration parameter) {
    TypeRef type = parameter.type();
    boolean fits =
        identifier.integer()
            ? type.equals(new TypeRef.Primitive("int"))
            : type instanceof TypeRef.Named named && named.is("java.lang.String");
    boolean same = !parameter.named() && parameter.name().equals(identifier.name());
    for (Text member : identifier.members()) {
      same =
          same
              || (parameter.named()
                  ? parameter.member().equals(member.value())
                  : parameter.member().equalsIgnoreCase(member.value()));
    }
    return fits && same;
  }

  /**
   * Plans one resource; null where an identifier is missing, which is reported.
   *
   * @param root what {@code from} is, or null where there is no data
   * @param path where in it the data stand
   */
  @Nullable ReturnPlan single(
      MethodDeclaration method,
      Other other,
      List<Given> given,
      @Nullable Root root,
      @Nullable StructurePlan from,
      AccessPath path) {
    List<ValuePlan> identifiers = identifiers(method, other, given, root, from, path);
    return identifiers == null
        ? null
        : returns(other, false, new Maker(AccessPath.START, false, null, identifiers, null));
  }

  /**
   * Plans a list of resources; null where an identifier is missing, which is reported.
   *
   * @param path where in the response the list stands, or one value of each of its elements
   */
  @Nullable ReturnPlan plural(
      MethodDeclaration method,
      Other other,
      List<Given> given,
      StructurePlan response,
      AccessPath path) {
    int last = path.steps().lastIndexOf(new Each());
    List<Step> toElements = path.steps().subList(0, last + 1);
    ValueType element = Objects.requireNonNull(AccessPlanner.typeAfter(toElements));
    AccessPath within =
        new AccessPath(path.steps().subList(last + 1, path.steps().size()), path.type());
    List<ValuePlan> identifiers = identifiers(method, other, given, Root.ELEMENT, response, within);
    return identifiers == null
        ? null
        : returns(
            other,
            true,
            new Maker(
                new AccessPath(toElements, element), false, element.javaType(), identifiers, null));
  }

  private static ReturnPlan returns(Other other, boolean plural, Maker maker) {
    return new ReturnPlan(
        declaredType(other), implementation(other), false, plural, List.of(maker));
  }

  /** In the order of the constructor. */
  private @Nullable List<ValuePlan> identifiers(
      MethodDeclaration method,
      Other other,
      List<Given> given,
      @Nullable Root root,
      @Nullable StructurePlan from,
      AccessPath path) {
    String read = read(other, given);
    List<ValuePlan> identifiers = new ArrayList<>();
    for (IdentifierDeclaration identifier : inOrder(other.identifiers())) {
      ValuePlan value = parameter(identifier, given);
      AccessPath found =
          value == null && root != null && from != null
              ? in(identifier, from, path, identifier.name().equals(read))
              : null;
      ValuePlan data = found == null || root == null ? null : new Access(root, found);
      boolean another = identifier.name().equals(read); // else it would always be the same one
      if (value == null) {
        ValuePlan shared = shared(identifier);
        boolean itself = another && (root == Root.ELEMENT || method.result() != null);
        value = shared == null || itself || (another && data != null) ? data : shared;
      }
      if (value == null) {
        reportMissing(method, other, identifier, root != null);
        return null;
      }
      identifiers.add(value);
    }
    return identifiers;
  }

  /**
   * The identifier that tells the other resource from its siblings: the only one that neither a
   * parameter nor the resource at hand has, or where they have all, the last one; null where
   * several are to be found.
   */
  private @Nullable String read(Other other, List<Given> given) {
    List<String> open = new ArrayList<>();
    String last = null;
    for (IdentifierDeclaration identifier : other.identifiers()) {
      if (parameter(identifier, given) == null) {
        last = identifier.name();
        if (shared(identifier) == null) {
          open.add(identifier.name());
        }
      }
    }
    return open.size() > 1 ? null : open.size() == 1 ? open.get(0) : last;
  }

  private static @Nullable ValuePlan parameter(
      IdentifierDeclaration identifier, List<Given> given) {
    for (Given parameter : given) {
      if (parameter.identifier().name().equals(identifier.name())) {
        return new ValuePlan.Parameter(parameter.identifier());
      }
    }
    return null;
  }

  /** The identifier of the resource at hand that the service knows as the same member, or null. */
  private @Nullable ValuePlan shared(IdentifierDeclaration identifier) {
    for (IdentifierDeclaration candidate : declared) {
      if (OwnIdentifiers.same(candidate, identifier)) {
        return new ValuePlan.OwnIdentifier(
            Objects.requireNonNull(own.get(candidate.name()), candidate.name()));
      }
    }
    return null;
  }

  /** The identifier at a path's end, or a member of what stands there. */
  private @Nullable AccessPath in(
      IdentifierDeclaration identifier, StructurePlan root, AccessPath path, boolean only) {
    if (only && OwnIdentifiers.holds(identifier, path.type())) {
      return path;
    }
    boolean start = path.type() == null;
    StructurePlan structure = start ? root : access.structureOf(path.type());
    if (structure == null) {
      return null;
    }
    AccessPath found = member(identifier, structure, path);
    if (found != null || !start) {
      return found;
    }
    MemberPlan inner = access.onlyStructure(structure);
    StructurePlan nested = inner == null ? null : access.structureOf(inner.type());
    return inner == null || nested == null
        ? null
        : member(identifier, nested, new AccessPath(List.of(new Field(inner)), inner.type()));
  }

  private static @Nullable AccessPath member(
      IdentifierDeclaration identifier, StructurePlan structure, AccessPath path) {
    MemberPlan member = OwnIdentifiers.output(identifier, structure);
    if (member == null) {
      return null;
    }
    List<Step> steps = new ArrayList<>(path.steps());
    steps.add(new Field(member));
    return new AccessPath(steps, member.type());
  }

  private void reportMissing(
      MethodDeclaration method, Other other, IdentifierDeclaration identifier, boolean data) {
    diagnostics.add(
        DiagnosticCode.UNIDENTIFIED_RESOURCE,
        method.location(),
        method.name(),
        other.name(),
        identifier.name(),
        data
            ? "Name the part of the response that holds it with @Result, or its member there in"
                + " @Identifier."
            : "Add a parameter of this name.");
  }
}
