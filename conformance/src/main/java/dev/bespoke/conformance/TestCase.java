package dev.bespoke.conformance;

import software.amazon.smithy.model.shapes.OperationShape;

/** A case of the protocol tests. */
sealed interface TestCase permits EventCase, RequestCase, ResponseCase {
  String id();

  OperationShape operation();

  /** Runs it; throws where it fails. */
  void run(GeneratedClient client) throws Exception;
}
