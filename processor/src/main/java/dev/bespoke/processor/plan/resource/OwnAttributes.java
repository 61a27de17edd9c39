package dev.bespoke.processor.plan.resource;

import dev.bespoke.definitions.names.NameSuggestions;
import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.declaration.IdentifierDeclaration;
import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.declaration.ResourceDeclaration;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.MethodPlan;
import dev.bespoke.processor.plan.MethodPlan.ValueOutput;
import dev.bespoke.processor.plan.MethodPlanner;
import dev.bespoke.processor.plan.ModelPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.resource.FillPlan.ListFill;
import dev.bespoke.processor.plan.resource.FillPlan.MemberFill;
import dev.bespoke.processor.plan.resource.FillPlan.ValueFill;
import dev.bespoke.processor.plan.resource.ValuePlan.Access;
import dev.bespoke.processor.plan.resource.ValuePlan.OwnIdentifier;
import dev.bespoke.processor.plan.resource.ValuePlan.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Plans what a resource knows of itself: how that is loaded, and the methods that read it. An
 * attribute is a part of the response of the operation that loads, just as {@code @Result} names
 * one of an operation that is called.
 */
final class OwnAttributes {
  private final ResourceDeclaration declaration;
  private final @Nullable OperationPlan operation;
  private final AccessPlanner access;
  private final OwnPaths paths;
  private final Diagnostics diagnostics;
  private final @Nullable LoadPlan load;
  private final @Nullable Place place;

  /**
   * Where attributes stand.
   *
   * @param prefix what leads there from the response
   * @param data the way there, if the user says it
   */
  private record Place(String prefix, StructurePlan structure, @Nullable AccessPath data) {}

  OwnAttributes(
      ResourceDeclaration declaration,
      @Nullable String loadName,
      ModelPlan model,
      Map<String, IdentifierPlan> identifiers,
      Diagnostics diagnostics) {
    this.declaration = declaration;
    this.operation = loadName == null ? null : model.operations().get(loadName);
    this.access = new AccessPlanner(model);
    this.paths = new OwnPaths(access, diagnostics);
    this.diagnostics = diagnostics;
    RequestPlan request = operation == null ? null : request(operation, identifiers);
    this.place = request == null ? null : place(request.operation());
    this.load = request == null ? null : load(request, place);
  }

  /** How the attributes are loaded; null where they are not. */
  @Nullable LoadPlan load() {
    return load;
  }

  /** Where the user says where the data are, a response without them is of no resource. */
  private static LoadPlan load(RequestPlan request, @Nullable Place place) {
    DataPlan whole = new DataPlan(new Access(Root.RESPONSE, AccessPath.START), null);
    AccessPath presence = place == null ? null : place.data();
    return new LoadPlan(request, whole, presence, null, null, List.of());
  }

  private @Nullable RequestPlan request(
      OperationPlan loading, Map<String, IdentifierPlan> identifiers) {
    List<MemberFill> fills = new ArrayList<>();
    for (IdentifierDeclaration identifier : declaration.identifiers()) {
      MemberPlan member = OwnIdentifiers.input(identifier, loading.request());
      if (member != null) {
        OwnIdentifier value =
            new OwnIdentifier(
                Objects.requireNonNull(identifiers.get(identifier.name()), identifier.name()));
        fills.add(new MemberFill(member, fill(value, member)));
      }
    }
    fills.addAll(new OwnConstants(loading, diagnostics).plan(declaration.loadWith(), fills));
    RequestPlan request = new RequestPlan(loading, fills);
    Text name = Objects.requireNonNull(declaration.load());
    String problem =
        !request.complete()
            ? "it requires more than the identifiers, and loadWith does not give it"
            : loading.streamsOutput()
                ? "its response streams"
                : loading.streamsInput() ? "it uploads a body" : null;
    if (problem != null) {
      diagnostics.add(
          DiagnosticCode.BAD_LOAD,
          name.location(),
          loading.name(),
          problem,
          "Name one that takes the identifiers and answers with a structure.");
      return null;
    }
    return request;
  }

  private static FillPlan fill(OwnIdentifier value, MemberPlan member) {
    return member.type() instanceof ListOf list
        ? new ListFill(list.element(), List.of(new ValueFill(value, list.element())), null)
        : new ValueFill(value, member.type());
  }

  /** Where the user says that attributes stand; null where that is nowhere, which is reported. */
  private @Nullable Place place(OperationPlan loading) {
    Text data = declaration.data();
    StructurePlan response = loading.response();
    if (data == null) {
      return new Place("", response, null);
    }
    AccessPath path = paths.resolve(data, response);
    if (path == null) {
      return null;
    }
    StructurePlan structure = access.structureOf(path.type());
    if (structure == null || path.steps().contains(new AccessPath.Each())) {
      diagnostics.add(
          DiagnosticCode.BAD_PATH,
          data.location(),
          data.value(),
          "attributes are members of one structure");
      return null;
    }
    return new Place(data.value() + ".", structure, path);
  }

  /** Plans a method that reads an attribute; null where it cannot, which is reported. */
  @Nullable MethodPlan plan(MethodDeclaration method, MethodPlanner methods) {
    Text path = path(method);
    if (path == null || operation == null) {
      return null;
    }
    Text target = new Text(operation.name(), method.location());
    MethodPlan plan =
        methods.plan(method.standingFor(target, method.returnType(), path), operation, null);
    boolean held = plan != null && plan.output() instanceof ValueOutput value && !value.async();
    if (plan != null && !held) {
      diagnostics.add(
          DiagnosticCode.RETURN_FORM,
          method.location(),
          "An attribute",
          method.returnType(),
          "its value, a record of its members, Optional of these");
    }
    return held ? plan : null;
  }

  /** Where {@code @Result}, or else the method's name, leads; null where nowhere: reported. */
  @Nullable Text path(MethodDeclaration method) {
    Place found = place;
    if (found == null) {
      return null;
    }
    Text result = method.result();
    String name = result == null ? method.name() : result.value().split("[.\\[]", 2)[0];
    if (found.data() == null && member(found.structure(), name, result != null) == null) {
      MemberPlan only = access.onlyStructure(found.structure());
      StructurePlan inner = only == null ? null : access.structureOf(only.type());
      if (only != null && inner != null) {
        found = new Place(only.name() + ".", inner, null);
      }
    }
    if (result != null) {
      return new Text(found.prefix() + result.value(), result.location());
    }
    MemberPlan member = member(found.structure(), name, false);
    if (member == null) {
      diagnostics.add(
          DiagnosticCode.UNKNOWN_MEMBER,
          method.location(),
          found.structure().className().simpleName(),
          name,
          NameSuggestions.didYouMean(
              name, found.structure().members().stream().map(MemberPlan::javaName).toList()));
      return null;
    }
    return new Text(found.prefix() + member.name(), method.location());
  }

  /** Where an attribute stands that names another resource; null where nowhere: reported. */
  @Nullable AccessPath reference(MethodDeclaration method, Text result) {
    if (declaration.load() == null) {
      diagnostics.add(
          DiagnosticCode.NO_LOAD,
          result.location(),
          method.name(),
          declaration.type().service().value(),
          "");
    }
    Text path = path(method);
    return path == null || operation == null ? null : paths.resolve(path, operation.response());
  }

  /** The structure that holds what was loaded. */
  @Nullable StructurePlan held() {
    return operation == null ? null : operation.response();
  }

  private static @Nullable MemberPlan member(
      StructurePlan structure, String name, boolean exactly) {
    for (MemberPlan member : structure.members()) {
      boolean same =
          exactly
              ? member.name().equals(name)
              : member.javaName().equals(name) || member.name().equalsIgnoreCase(name);
      if (same) {
        return member;
      }
    }
    return null;
  }
}
