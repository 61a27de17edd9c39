package dev.bespoke.definitions.resource;

import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.names.NameSuggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks every path, target and identifier of joined resources against the service's shapes. */
final class ResourceChecker {
  private final ResourceServiceDefinition resources;
  private final Service service;
  private final Problems problems;
  private final TypeRules rules;

  ResourceChecker(ResourceServiceDefinition resources, Service service, Problems problems) {
    this.resources = resources;
    this.service = service;
    this.problems = problems;
    this.rules = new TypeRules(service, problems);
  }

  void check() {
    check(resources.root(), "");
    resources.resources().forEach((name, resource) -> check(resource, name + "."));
  }

  private void check(ResourceDefinition resource, String at) {
    for (IdentifierDefinition identifier : resource.identifiers()) {
      attribute(resource, identifier, at + "identifiers." + identifier.name());
    }
    LoadDefinition load = resource.load();
    if (load != null) {
      load(resource, load, at + "load");
      withoutData(load.parameters(), at + "load", "are what the load asks for");
    }
    for (ActionDefinition action : resource.actions()) {
      String place = at + "actions." + action.name();
      request(resource, action.operation(), action.parameters(), place, false);
      if (action.returns() != null) {
        returned(resource, action.operation(), action.returns(), place);
      }
    }
    for (BatchActionDefinition action : resource.batchActions()) {
      String place = at + "batchActions." + action.name();
      request(resource, action.operation(), action.parameters(), place, true);
    }
    for (ResourceWaiterDefinition waiter : resource.waiters()) {
      String place = at + "waiters." + waiter.name();
      request(resource, waiter.operation(), waiter.parameters(), place, false);
    }
    for (SubResourceDefinition sub : resource.subResources()) {
      String place = at + "subResources." + sub.name();
      identifiers(resource, null, sub.type(), sub.identifiers(), place);
    }
    for (ReferenceDefinition reference : resource.references()) {
      String place = at + "references." + reference.name();
      ReturnedResource target = reference.target();
      identifiers(resource, null, target.type(), target.identifiers(), place);
      data(resource.shape(), target, place);
    }
    for (CollectionDefinition collection : resource.collections()) {
      String place = at + "collections." + collection.name();
      request(resource, collection.operation(), collection.parameters(), place, false);
      withoutData(collection.parameters(), place, "are not known to a collection");
      returned(resource, collection.operation(), collection.item(), place);
      if (!collection.item().plural()) {
        problems.add(place, "lists nothing: no identifier comes from a path with [] in it");
      }
    }
  }

  private void attribute(ResourceDefinition resource, IdentifierDefinition identifier, String at) {
    String attribute = identifier.attribute();
    if (attribute == null || resource.shape() == null) {
      return;
    }
    TargetPath path = path(attribute, at);
    String shape = path == null ? null : service.type(resource.shape(), path, at);
    if (shape != null) {
      rules.identifier(identifier, shape, at);
    }
  }

  private @Nullable TargetPath path(String text, String at) {
    try {
      return TargetPath.parse(text);
    } catch (IllegalArgumentException e) {
      problems.add(at, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void load(ResourceDefinition resource, LoadDefinition load, String place) {
    request(resource, load.operation(), load.parameters(), place, false);
    OperationDefinition operation = service.operation(load.operation(), place);
    if (operation == null) {
      return;
    }
    PathTypes.Type type = service.type(operation.output(), load.data(), place + ".data");
    if (type == null) {
      return;
    }
    if (type.plural() && load.where().isEmpty()) {
      problems.add(place, load.data() + " leads to several values: \"where\" must choose one");
    }
    if (!type.plural() && !load.where().isEmpty()) {
      problems.add(place, load.data() + " leads to one value: \"where\" has nothing to choose");
      return;
    }
    if (!load.where().isEmpty() && !isOneList(load.data())) {
      problems.add(
          place, load.data() + " is no list of the response: \"where\" chooses from one, <List>[]");
      return;
    }
    load.where()
        .forEach(
            (member, name) -> {
              TargetPath path = path(member, place + ".where");
              if (path != null && path.steps().size() > 1) {
                problems.add(place + ".where", member + " is no member of the list's elements");
                return;
              }
              String shape =
                  path == null ? null : service.type(type.shape(), path, place + ".where");
              IdentifierDefinition identifier = known(resource, name, place + ".where");
              if (shape != null && identifier != null) {
                rules.identifier(identifier, shape, place + ".where." + member);
              }
            });
    if (resource.shape() == null) {
      problems.add(place, "the data has no shape: write \"shape\"");
    } else {
      rules.data(type, resource.shape(), load.attributes(), place);
    }
  }

  /** Whether a path is that of a list, with a step to each of its elements at the end. */
  private static boolean isOneList(ResultPath path) {
    List<ResultPath.Step> steps = path.steps();
    for (int i = 0; i < steps.size(); i++) {
      boolean last = i == steps.size() - 1;
      if (last
          ? !(steps.get(i) instanceof ResultPath.Each)
          : !(steps.get(i) instanceof ResultPath.Field)) {
        return false;
      }
    }
    return !steps.isEmpty();
  }

  private void request(
      ResourceDefinition resource,
      String operationName,
      List<ParameterBinding> parameters,
      String place,
      boolean batch) {
    OperationDefinition operation = service.operation(operationName, place);
    if (operation == null) {
      return;
    }
    for (ParameterBinding parameter : parameters) {
      String at = place + ".parameters." + parameter.target();
      if (parameter.target().perItem() && !batch) {
        problems.add(at, "[*] is the element of a batch action's item: there is none here");
      }
      String shape = service.type(operation.input(), parameter.target(), at);
      if (parameter.source() instanceof ValueSource.Data data && data.path().plural()) {
        problems.add(at, data.path() + " leads to several values, the parameter takes one");
      } else if (shape != null) {
        source(resource, null, parameter.source(), new Use(shape, null), at);
      }
    }
  }

  private void withoutData(List<ParameterBinding> parameters, String place, String reason) {
    for (ParameterBinding parameter : parameters) {
      if (parameter.source() instanceof ValueSource.Data) {
        problems.add(
            place + ".parameters." + parameter.target(),
            "the resource's data " + reason + ": name an identifier, or write a value");
      }
    }
  }

  private void returned(
      ResourceDefinition resource, String operationName, ReturnedResource returned, String place) {
    OperationDefinition operation = service.operation(operationName, place);
    if (operation != null) {
      identifiers(resource, operation, returned.type(), returned.identifiers(), place + ".returns");
      data(operation.output(), returned, place + ".returns");
    }
  }

  private void data(@Nullable String root, ReturnedResource returned, String place) {
    ResultPath path = returned.data();
    ResourceDefinition target = resources.resources().get(returned.type());
    if (path == null || target == null) {
      return;
    }
    PathTypes.Type type = service.type(root, path, place + ".data");
    if (type == null) {
      return;
    }
    if (type.plural() && !returned.plural()) {
      problems.add(place + ".data", path + " leads to several values, the identifiers to one");
    }
    if (target.shape() == null) {
      problems.add(place + ".data", target.name() + " has no shape, so it can hold no data");
    } else {
      rules.data(type, target.shape(), Map.of(), place + ".data");
    }
  }

  private void identifiers(
      ResourceDefinition resource,
      @Nullable OperationDefinition operation,
      String type,
      List<IdentifierBinding> bindings,
      String place) {
    ResourceDefinition target = resources.resources().get(type);
    if (target == null) {
      problems.add(
          place,
          "there is no resource "
              + type
              + NameSuggestions.hint(type, resources.resources().keySet()));
      return;
    }
    Set<String> bound = new HashSet<>();
    for (IdentifierBinding binding : bindings) {
      String at = place + "." + binding.identifier();
      bound.add(binding.identifier());
      IdentifierDefinition identifier = target.identifier(binding.identifier());
      if (identifier == null) {
        problems.add(at, type + " has no identifier " + binding.identifier());
      } else {
        source(resource, operation, binding.source(), new Use(null, identifier), at);
      }
    }
    List<String> missing = new ArrayList<>();
    for (IdentifierDefinition identifier : target.identifiers()) {
      if (!bound.contains(identifier.name())) {
        missing.add(identifier.name());
      }
    }
    if (!missing.isEmpty()) {
      problems.add(
          place, "nothing says what " + String.join(", ", missing) + " of " + type + " is");
    }
  }

  /** What a value is for: a member of that shape, or an identifier of another resource. */
  private record Use(@Nullable String shape, @Nullable IdentifierDefinition identifier) {}

  private void source(
      ResourceDefinition resource,
      @Nullable OperationDefinition operation,
      ValueSource source,
      Use use,
      String at) {
    String shape = use.shape();
    if (source instanceof ValueSource.Identifier own) {
      IdentifierDefinition identifier = known(resource, own.name(), at);
      if (identifier != null && shape != null) {
        rules.identifier(identifier, shape, at);
      } else if (identifier != null
          && use.identifier() != null
          && use.identifier().type() != identifier.type()) {
        problems.add(at, own.name() + " is not of the type of " + use.identifier().name());
      }
    } else if (source instanceof ValueSource.Constant constant) {
      if (shape != null) {
        rules.constant(constant.value(), shape, at);
      }
    } else if (source instanceof ValueSource.Data data) {
      reached(resource.shape(), data.path(), use, at);
    } else if (source instanceof ValueSource.Response response && operation != null) {
      reached(operation.output(), response.path(), use, at);
    } else if (source instanceof ValueSource.Request request && operation != null) {
      reached(operation.input(), request.path(), use, at);
    }
  }

  private void reached(@Nullable String root, ResultPath path, Use use, String at) {
    PathTypes.Type type = service.type(root, path, at);
    if (type == null) {
      return;
    }
    for (String shape : type.shapes()) {
      if (use.identifier() != null) {
        rules.identifier(use.identifier(), shape, at);
      } else if (use.shape() != null) {
        rules.same(shape, use.shape(), at);
      }
    }
  }

  private @Nullable IdentifierDefinition known(
      ResourceDefinition resource, String name, String place) {
    IdentifierDefinition identifier = resource.identifier(name);
    if (identifier == null) {
      List<String> names = new ArrayList<>();
      resource.identifiers().forEach(candidate -> names.add(candidate.name()));
      problems.add(
          place,
          resource.name() + " has no identifier " + name + NameSuggestions.hint(name, names));
    }
    return identifier;
  }
}
