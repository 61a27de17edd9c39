package dev.bespoke.processor.resource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** What boto3 was seen to do, done by generated resources. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResourceTraceTest {
  private final Generated generated;
  private final List<Object> traces = Golden.list(Golden.read("resource-traces.json"));

  ResourceTraceTest() throws IOException {
    generated = Generated.all();
  }

  @TestFactory
  Stream<DynamicTest> everyRecordedCallIsMadeWithTheRecordedResult() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Object recorded : traces) {
      Map<String, Object> trace = Golden.map(recorded);
      if (Generated.INTERFACES.containsKey(trace.get("service"))) {
        tests.add(DynamicTest.dynamicTest(name(trace), () -> new Replay(generated, trace).run()));
      }
    }
    assertThat(tests).hasSize(203);
    return tests.stream();
  }

  private static String name(Map<String, Object> trace) {
    String empty = Boolean.TRUE.equals(trace.get("emptyResponses")) ? " of nothing" : "";
    return trace.get("service")
        + "."
        + trace.get("resource")
        + "."
        + trace.get("member")
        + " "
        + trace.get("kind")
        + empty;
  }

  @Test
  void aReplayFailsWhereTheCallIsAnother() {
    Map<String, Object> load = load("Table");
    Map<String, Object> other = new LinkedHashMap<>(load);
    other.put("calls", List.of(Map.of("operation", "DescribeTable", "params", Map.of())));
    assertThatThrownBy(() -> new Replay(generated, other).run())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("DescribeTable");
    other.put("calls", List.of());
    assertThatThrownBy(() -> new Replay(generated, other).run()).isInstanceOf(AssertionError.class);
  }

  private Map<String, Object> load(String resource) {
    return requireNonNull(
        traces.stream()
            .map(Golden::map)
            .filter(it -> it.get("resource").equals(resource) && it.get("kind").equals("load"))
            .findFirst()
            .orElse(null));
  }
}
