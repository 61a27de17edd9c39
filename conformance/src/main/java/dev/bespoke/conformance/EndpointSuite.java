package dev.bespoke.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;

/**
 * A service of AWS, and the cases of its endpoint rules that say which call leads to them.
 *
 * @param text the service's model, as it was published
 */
record EndpointSuite(String text, Model model, ServiceShape service, List<EndpointCase> cases) {
  private static final ShapeId TESTS = ShapeId.from("smithy.rules#endpointTests");
  private static final ShapeId SERVICE = ShapeId.from("aws.api#service");

  /** What the bundle calls the services that have such cases. */
  private static final Map<String, String> BUNDLED =
      Map.of(
          "DynamoDB", "dynamodb",
          "EventBridge", "events",
          "S3", "s3",
          "S3 Control", "s3control",
          "STS", "sts");

  /** The services of an archive of models that have such cases. */
  static List<EndpointSuite> read(Path archive) throws IOException {
    List<EndpointSuite> suites = new ArrayList<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        if (text.contains("\"operationInputs\"")) {
          suites.add(of(entry.getName(), text));
        }
      }
    }
    return suites;
  }

  private static EndpointSuite of(String name, String text) {
    Model model =
        Model.assembler()
            .addUnparsedModel(name, text)
            .putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, true)
            .disableValidation()
            .assemble()
            .unwrap();
    ServiceShape service = model.getServiceShapes().iterator().next();
    List<EndpointCase> cases = new ArrayList<>();
    ObjectNode tests = service.findTrait(TESTS).orElseThrow().toNode().expectObjectNode();
    for (ObjectNode test : tests.expectArrayMember("testCases").getElementsAs(ObjectNode.class)) {
      test.getArrayMember("operationInputs")
          .ifPresent(
              inputs ->
                  inputs
                      .getElementsAs(ObjectNode.class)
                      .forEach(input -> cases.add(EndpointCase.of(model, service, test, input))));
    }
    return new EndpointSuite(text, model, service, cases);
  }

  /** The client of the published model, whose own rules are compiled into it. */
  GeneratedClient publishedClient() throws IOException {
    Path file = Files.createTempFile("bespoke-model", ".json");
    try {
      Files.writeString(file, text);
      return client("published", service.getId().toString(), List.of(file));
    } finally {
      Files.delete(file);
    }
  }

  /** The client of the bundle's definition, whose rules are derived from other sources, or ours. */
  GeneratedClient bundledClient() throws IOException {
    return client("bundled", BUNDLED.getOrDefault(sdkId(), sdkId()), List.of());
  }

  String sdkId() {
    ObjectNode trait = service.findTrait(SERVICE).orElseThrow().toNode().expectObjectNode();
    return trait.expectStringMember("sdkId").getValue();
  }

  private GeneratedClient client(String packageName, String id, List<Path> definitions)
      throws IOException {
    TreeSet<String> operations = new TreeSet<>();
    cases.forEach(test -> operations.add("\"" + test.operation().getId().getName() + "\""));
    String annotation =
        "value = \"%s\", operations = {%s}".formatted(id, String.join(", ", operations));
    return GeneratedClient.of(model, packageName, annotation, definitions);
  }
}
