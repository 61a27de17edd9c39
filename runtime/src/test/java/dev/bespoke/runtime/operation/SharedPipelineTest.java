package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.TestClient;
import org.junit.jupiter.api.Test;

class SharedPipelineTest {
  @Test
  void resourcesOfItsServiceShareIt() {
    try (Pipeline pipeline = TestClient.builder(new StubTransport()).dynamodb()) {
      assertThat(pipeline.of("DynamoDB")).isSameAs(pipeline);
    }
  }

  @Test
  void resourcesOfAnotherServiceDoNot() {
    try (Pipeline pipeline = TestClient.builder(new StubTransport()).dynamodb()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> pipeline.of("S3"))
          .withMessageStartingWith(
              "a resource of S3 cannot share the connections of a client of DynamoDB");
    }
  }
}
