package dev.bespoke.processor.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.bundle.DefinitionBundle;
import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.processor.endpoint.EndpointCases.Service;
import dev.bespoke.runtime.endpoint.Partitions;
import java.io.IOException;
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
 * The bundle's rules and those of AWS's models, both compiled, asked for every region, with FIPS
 * and dual stack and without: the models' own cases leave most of these out.
 */
@Tag("conformance")
class BundledRegionsTest {
  private static final Map<String, Integer> KNOWN =
      Map.of(
          // The newest rules and endpoints have IAM of eusc-de-east-1 in that region.
          "IAM", 1,
          // The newest rules and endpoints have hosts of their own for dual stack.
          "ServiceDiscovery", 39);

  private record Bundled(Service service, String signingName) {}

  @Test
  void bundledRulesLeadWhereTheModelsDoFromEveryRegion(@TempDir Path directory) throws Exception {
    Map<String, Service> published = new HashMap<>();
    EndpointCases.read().forEach(service -> published.put(service.sdkId(), service));
    List<Bundled> services = new ArrayList<>();
    Map<String, List<String>> differences = new TreeMap<>();
    int count = 0;
    try (CompiledRules compiled = new CompiledRules(directory)) {
      for (String name : DefinitionBundle.services()) {
        ServiceDefinition definition = Objects.requireNonNull(DefinitionBundle.open(name));
        JsonObject rules = definition.endpointRuleSet();
        Service service = published.get(definition.metadata().serviceId());
        if (rules != null && service != null) {
          compiled.add(service.sdkId(), rules);
          compiled.add(service.sdkId(), service.rules());
          services.add(new Bundled(service, definition.metadata().signingName()));
        }
      }
      compiled.compile();
      List<JsonObject> questions = questions();
      for (int i = 0; i < services.size(); i++) {
        Service service = services.get(i).service();
        EffectiveCaseRunner ours = runner(compiled, 2 * i, services.get(i));
        EffectiveCaseRunner theirs = runner(compiled, 2 * i + 1, services.get(i));
        for (JsonObject question : questions) {
          count++;
          String found = ours.found(question);
          String wanted = theirs.found(question);
          if (!found.equals(wanted)) {
            differences
                .computeIfAbsent(service.sdkId(), id -> new ArrayList<>())
                .add(question.properties() + ": " + found + " instead of " + wanted);
          }
        }
      }
    }
    System.out.println("bundled endpoints of " + count + " regions and variants");
    Map<String, Integer> counts = new TreeMap<>();
    differences.forEach((id, list) -> counts.put(id, list.size()));
    assertThat(counts).as(() -> differences.toString()).isEqualTo(KNOWN);
    assertThat(count).isGreaterThan(60_000);
  }

  private static EffectiveCaseRunner runner(CompiledRules compiled, int index, Bundled bundled)
      throws ReflectiveOperationException {
    return new EffectiveCaseRunner(
        new EndpointCaseRunner(compiled.get(index), bundled.service().rules(), Partitions.known()),
        bundled.signingName());
  }

  /** Of the regions that stand for a whole partition, clients ask for {@code aws-global} alone. */
  private static List<JsonObject> questions() throws IOException {
    List<JsonObject> questions = new ArrayList<>();
    for (JsonObject partition : EndpointCases.partitions()) {
      for (String region : partition.object("regions").names()) {
        if (!region.endsWith("-global") || region.equals("aws-global")) {
          for (int variant = 0; variant < 4; variant++) {
            questions.add(question(region, (variant & 1) != 0, (variant & 2) != 0));
          }
        }
      }
    }
    return questions;
  }

  private static JsonObject question(String region, boolean fips, boolean dualStack) {
    Map<String, Object> params = new TreeMap<>();
    params.put("Region", region);
    params.put("UseFIPS", fips);
    params.put("UseDualStack", dualStack);
    return JsonObject.of("question", "", Map.of("params", params));
  }
}
