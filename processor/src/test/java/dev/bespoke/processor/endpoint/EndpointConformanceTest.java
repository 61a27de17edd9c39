package dev.bespoke.processor.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.processor.endpoint.EndpointCases.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every endpoint case of AWS's models, answered by the compiled rules. */
@Tag("conformance")
class EndpointConformanceTest {
  @Test
  void compiledRulesAnswerAsTheModelsSay(@TempDir Path directory) throws Exception {
    List<Service> services = EndpointCases.read();
    int passed = 0;
    int count = 0;
    List<String> failures = new ArrayList<>();
    try (CompiledRules compiled = new CompiledRules(directory)) {
      for (Service service : services) {
        compiled.add(service.sdkId(), service.rules());
      }
      compiled.compile();
      for (int i = 0; i < services.size(); i++) {
        Service service = services.get(i);
        EndpointCaseRunner runner = new EndpointCaseRunner(compiled.get(i), service.rules());
        for (JsonObject test : service.cases()) {
          count++;
          String difference = runner.difference(test);
          if (difference == null) {
            passed++;
          } else {
            failures.add(service.model() + ": " + test.properties() + ": " + difference);
          }
        }
      }
    }
    System.out.println("endpoints " + passed + "/" + count);
    assertThat(failures).isEmpty();
    assertThat(count).isEqualTo(15_320);
  }
}
