package dev.bespoke.definitions.smithy;

import java.util.Map;
import java.util.Set;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;

/**
 * Refuses traits that may change what travels and that nothing here knows how to heed. Traits that
 * the model itself defines are the user's, who knows that they are for other tools.
 */
final class UnsupportedTraits {
  /** The namespaces whose traits change the wire, and those of their traits that are heeded. */
  private static final Map<String, Set<String>> HEEDED =
      Map.of(
          "aws.protocols",
          Set.of(
              "awsJson1_0",
              "awsJson1_1",
              "awsQuery",
              "awsQueryCompatible",
              "awsQueryError",
              "ec2Query",
              "ec2QueryName",
              "httpChecksum",
              "restJson1",
              "restXml"),
          "aws.auth",
          Set.of("cognitoUserPools", "sigv4", "sigv4a", "unsignedPayload"),
          "aws.customizations",
          Set.of("s3UnwrappedXmlOutput"),
          "smithy.protocols",
          Set.of("rpcv2Cbor", "rpcv2Json"),
          "smithy.mqtt",
          Set.of());

  private UnsupportedTraits() {}

  /**
   * Looks at all traits of a shape or member.
   *
   * @throws dev.bespoke.definitions.DefinitionException if it has a trait that is not supported
   */
  static void check(Model model, Shape shape) {
    for (ShapeId trait : shape.getAllTraits().keySet()) {
      Set<String> heeded = HEEDED.get(trait.getNamespace());
      if (heeded != null && !heeded.contains(trait.getName())) {
        throw Traits.problem(shape, "the trait " + trait + " is not supported");
      }
      if (heeded == null && !isCommon(trait) && model.getShape(trait).isEmpty()) {
        throw Traits.problem(
            shape,
            "the trait "
                + trait
                + " is not defined, so what it means for the wire cannot be known: add the artifact"
                + " that defines it to the definitions");
      }
    }
  }

  /** Smithy's and AWS's other traits are for documentation, other tools or other clients. */
  private static boolean isCommon(ShapeId trait) {
    return trait.getNamespace().startsWith("aws.") || trait.getNamespace().startsWith("smithy.");
  }
}
