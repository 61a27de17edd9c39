package dev.bespoke.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.OperationIndex;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.protocoltests.traits.AppliesTo;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestsTrait;
import software.amazon.smithy.protocoltests.traits.HttpResponseTestsTrait;
import software.amazon.smithy.protocoltests.traits.eventstream.EventStreamTestsTrait;

/** A service in one of its protocols, and the cases of that. */
record ServiceSuite(Model model, ServiceShape service, ShapeId protocol) {
  private static final Map<String, String> NAMES =
      Map.of(
          "awsJson1_0", "json",
          "awsJson1_1", "json",
          "restJson1", "rest-json",
          "restXml", "rest-xml",
          "awsQuery", "query",
          "ec2Query", "ec2",
          "rpcv2Cbor", "smithy-rpc-v2-cbor");

  /** A package name of its own. */
  String name() {
    return service.getId().getName().toLowerCase(java.util.Locale.ROOT).replace("_", "")
        + "."
        + protocol.getName().toLowerCase(java.util.Locale.ROOT);
  }

  /** What the annotation calls the protocol. */
  String protocolName() {
    String name = NAMES.get(protocol.getName());
    if (name == null) {
      throw new IllegalStateException("No client speaks " + protocol);
    }
    return name;
  }

  /** Every case that applies to clients. */
  List<TestCase> cases() {
    List<TestCase> cases = new ArrayList<>();
    Set<ShapeId> errors = new HashSet<>();
    OperationIndex index = OperationIndex.of(model);
    for (OperationShape operation : TopDownIndex.of(model).getContainedOperations(service)) {
      operation
          .getTrait(HttpRequestTestsTrait.class)
          .ifPresent(
              trait ->
                  trait.getTestCasesFor(AppliesTo.CLIENT).stream()
                      .filter(test -> test.getProtocol().equals(protocol))
                      .forEach(test -> cases.add(new RequestCase(operation, test))));
      operation
          .getTrait(EventStreamTestsTrait.class)
          .ifPresent(
              trait ->
                  trait.getTestCasesFor(AppliesTo.CLIENT).stream()
                      .filter(test -> test.getProtocol().equals(protocol))
                      .forEach(test -> cases.add(new EventCase(operation, test))));
      operation
          .getTrait(HttpResponseTestsTrait.class)
          .ifPresent(
              trait -> addResponses(trait, operation, index.expectOutputShape(operation), cases));
      for (StructureShape error : index.getErrors(service, operation)) {
        if (errors.add(error.getId())) {
          error
              .getTrait(HttpResponseTestsTrait.class)
              .ifPresent(trait -> addResponses(trait, operation, error, cases));
        }
      }
    }
    return cases;
  }

  private void addResponses(
      HttpResponseTestsTrait trait,
      OperationShape operation,
      StructureShape output,
      List<TestCase> cases) {
    trait.getTestCasesFor(AppliesTo.CLIENT).stream()
        .filter(test -> test.getProtocol().equals(protocol))
        .forEach(test -> cases.add(new ResponseCase(operation, output, test)));
  }
}
