package dev.bespoke.definitions.smithy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;

/** The protocol traits, and what the typed model calls the protocols. */
final class Protocols {
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("smithy.protocols#rpcv2Cbor", "smithy-rpc-v2-cbor");
    NAMES.put("aws.protocols#awsJson1_1", "json");
    NAMES.put("aws.protocols#awsJson1_0", "json");
    NAMES.put("aws.protocols#restJson1", "rest-json");
    NAMES.put("aws.protocols#restXml", "rest-xml");
    NAMES.put("aws.protocols#awsQuery", "query");
    NAMES.put("aws.protocols#ec2Query", "ec2");
  }

  private Protocols() {}

  /** Whether the trait is a protocol of a name that the typed model has. */
  static boolean isKnown(String trait) {
    return NAMES.containsKey(trait);
  }

  /** The traits of a service that are protocols: the known ones, best first, then others. */
  static List<String> traits(Model model, ServiceShape service) {
    List<String> traits = new ArrayList<>();
    for (String known : NAMES.keySet()) {
      if (service.hasTrait(known)) {
        traits.add(known);
      }
    }
    service.getAllTraits().keySet().stream()
        .filter(id -> !isKnown(id.toString()))
        .filter(id -> isProtocol(model, id))
        .map(Object::toString)
        .sorted()
        .forEach(traits::add);
    return traits;
  }

  /** The protocols' names; that of a protocol that the typed model has no name for is its id. */
  static List<String> names(List<String> traits) {
    return traits.stream().map(trait -> NAMES.getOrDefault(trait, trait)).distinct().toList();
  }

  static boolean speaksRestXml(ServiceShape service) {
    return service.hasTrait("aws.protocols#restXml");
  }

  /** Whether a protocol of the service heeds the HTTP bindings of operations. */
  static boolean bindsHttp(ServiceShape service) {
    return speaksRestXml(service) || service.hasTrait("aws.protocols#restJson1");
  }

  /** Whether a protocol of the service writes or reads XML. */
  static boolean speaksXml(ServiceShape service) {
    return speaksRestXml(service)
        || service.hasTrait("aws.protocols#awsQuery")
        || service.hasTrait("aws.protocols#ec2Query");
  }

  /** Whether a protocol of the service names the service in requests. */
  static boolean namesTarget(ServiceShape service) {
    return service.hasTrait("aws.protocols#awsJson1_0")
        || service.hasTrait("aws.protocols#awsJson1_1")
        || service.hasTrait("smithy.protocols#rpcv2Cbor");
  }

  /** What Smithy defines beside its prelude may be missing, but those are its protocols. */
  private static boolean isProtocol(Model model, ShapeId trait) {
    return trait.getNamespace().equals("smithy.protocols")
        || model
            .getShape(trait)
            .filter(shape -> shape.hasTrait("smithy.api#protocolDefinition"))
            .isPresent();
  }
}
