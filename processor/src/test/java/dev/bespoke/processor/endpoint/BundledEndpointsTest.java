package dev.bespoke.processor.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.bundle.DefinitionBundle;
import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.processor.endpoint.EndpointCases.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The endpoint cases of AWS's models, answered by the bundle's rules, which are derived from other
 * sources or ours.
 */
@Tag("conformance")
class BundledEndpointsTest {
  private static final Map<String, Integer> KNOWN =
      Map.of(
          // An empty account id counts as none.
          "DynamoDB", 1,
          // A region named local is of DynamoDB itself.
          "DynamoDB Streams", 1,
          // Published dual-stack endpoints are newer than the models.
          "ServiceDiscovery", 3);

  private record Bundled(Service service, String signingName) {}

  @Test
  void bundledRulesAnswerAsTheModelsSayButForKnownDifferences(@TempDir Path directory)
      throws Exception {
    Map<String, Service> published = new HashMap<>();
    EndpointCases.read().forEach(service -> published.put(service.sdkId(), service));
    List<Bundled> services = new ArrayList<>();
    int passed = 0;
    int count = 0;
    Map<String, List<String>> differences = new TreeMap<>();
    try (CompiledRules compiled = new CompiledRules(directory)) {
      for (String name : DefinitionBundle.services()) {
        ServiceDefinition definition = Objects.requireNonNull(DefinitionBundle.open(name));
        JsonObject rules = definition.endpointRuleSet();
        Service service = published.get(definition.metadata().serviceId());
        if (rules != null && service != null) {
          compiled.add(service.sdkId(), rules);
          services.add(new Bundled(service, definition.metadata().signingName()));
        }
      }
      compiled.compile();
      for (int i = 0; i < services.size(); i++) {
        Service service = services.get(i).service();
        EffectiveCaseRunner runner =
            new EffectiveCaseRunner(
                new EndpointCaseRunner(compiled.get(i), service.rules()),
                services.get(i).signingName());
        for (JsonObject test : service.cases()) {
          count++;
          String difference = runner.difference(test);
          if (difference == null) {
            passed++;
          } else {
            differences.computeIfAbsent(service.sdkId(), id -> new ArrayList<>()).add(difference);
          }
        }
      }
    }
    System.out.println("bundled endpoints " + passed + "/" + count);
    Map<String, Integer> counts = new TreeMap<>();
    differences.forEach((id, list) -> counts.put(id, list.size()));
    assertThat(counts).as(() -> differences.toString()).isEqualTo(KNOWN);
    assertThat(count).isEqualTo(14_248);
  }
}
