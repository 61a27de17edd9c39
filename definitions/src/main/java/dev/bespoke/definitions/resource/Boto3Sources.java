package dev.bespoke.definitions.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the parameters and identifiers of boto3's form. */
final class Boto3Sources {
  private Boto3Sources() {}

  static List<ParameterBinding> parameters(Node request) {
    List<ParameterBinding> parameters = new ArrayList<>();
    for (Node parameter : request.items("params")) {
      parameter.allow("target", "source", "name", "path", "value");
      Node target = parameter.require("target");
      parameters.add(new ParameterBinding(target.target(target.text()), source(parameter)));
    }
    return parameters;
  }

  /**
   * The parameters of a batch action. An item appends one element to a list where a single
   * parameter appends to that list: then the element belongs to the item.
   */
  static List<ParameterBinding> perItem(Node request) {
    List<ParameterBinding> written = parameters(request);
    Map<List<TargetPath.Step>, Integer> appended = new HashMap<>();
    for (ParameterBinding parameter : written) {
      appended.merge(upToAppend(parameter.target()), 1, Integer::sum);
    }
    List<ParameterBinding> parameters = new ArrayList<>();
    for (ParameterBinding parameter : written) {
      List<TargetPath.Step> list = upToAppend(parameter.target());
      boolean single = Integer.valueOf(1).equals(appended.get(list));
      List<TargetPath.Step> steps = new ArrayList<>(parameter.target().steps());
      if (single && list.size() < steps.size()) {
        steps.set(list.size(), new TargetPath.EachItem());
      }
      parameters.add(new ParameterBinding(new TargetPath(steps), parameter.source()));
    }
    return parameters;
  }

  private static List<TargetPath.Step> upToAppend(TargetPath target) {
    int append = target.steps().indexOf(new TargetPath.Append());
    return append < 0 ? target.steps() : target.steps().subList(0, append);
  }

  static ReturnedResource returned(Node node) {
    node.allow("type", "identifiers", "path");
    String type = node.require("type").text();
    List<IdentifierBinding> identifiers = new ArrayList<>();
    for (Node identifier : node.items("identifiers")) {
      identifier.allow("target", "source", "name", "path");
      String target = identifier.require("target").text();
      identifiers.add(new IdentifierBinding(target, source(identifier)));
    }
    Node path = node.get("path");
    return ReturnedResource.of(type, identifiers, path == null ? null : path.path());
  }

  private static ValueSource source(Node node) {
    Node source = node.require("source");
    return switch (source.text()) {
      case "identifier" -> new ValueSource.Identifier(node.require("name").text());
      case "data" -> new ValueSource.Data(node.require("path").path());
      case "response" -> new ValueSource.Response(node.require("path").path());
      case "requestParameter" -> new ValueSource.Request(node.require("path").path());
      case "string" -> new ValueSource.Constant(node.require("value").text());
      case "integer", "boolean" -> constant(node.require("value"));
      case "input" -> new ValueSource.Input();
      default -> throw source.wrong("a source that boto3 knows");
    };
  }

  private static ValueSource constant(Node value) {
    if (value.value() instanceof Long || value.value() instanceof Boolean) {
      return new ValueSource.Constant(value.value());
    }
    throw value.wrong("a whole number or a boolean");
  }
}
