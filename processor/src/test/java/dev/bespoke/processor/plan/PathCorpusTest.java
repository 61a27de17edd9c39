package dev.bespoke.processor.plan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.botocore.BotocoreDefinitions;
import dev.bespoke.definitions.smithy.SmithyDefinitions;
import dev.bespoke.definitions.source.SourceRoot;
import dev.bespoke.processor.source.SourceFile;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.operation.PaginatorWriter;
import dev.bespoke.processor.writer.operation.WaiterWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every paginator and every waiter that AWS publishes, planned and written. */
@Tag("conformance")
class PathCorpusTest {
  private final List<String> refused = new ArrayList<>();
  private int paginators;
  private int waiters;

  @Test
  void plansAllOfBotocoresForm() throws Exception {
    try (BotocoreDefinitions definitions = BotocoreDefinitions.in(archive("botocore-data.zip"))) {
      for (String name : definitions.services()) {
        plan(requireNonNull(definitions.open(name)));
      }
    }
    assertThat(refused).isEmpty();
    assertThat(paginators).isGreaterThan(3_200);
    assertThat(waiters).isEqualTo(378);
  }

  @Test
  void plansAllOfSmithysForm() throws Exception {
    try (SourceRoot models = SourceRoot.open(archive("aws-smithy-models.zip"))) {
      SmithyDefinitions definitions = SmithyDefinitions.in(List.of(models));
      for (String name : definitions.services()) {
        plan(requireNonNull(definitions.open(name)));
      }
    }
    assertThat(refused).isEmpty();
    assertThat(paginators).isGreaterThan(2_100);
    assertThat(waiters).isEqualTo(246);
  }

  private void plan(ServiceDefinition definition) {
    Set<String> operations = new TreeSet<>();
    for (String operation : definition.operationNames()) {
      if (definition.paginator(operation) != null) {
        operations.add(operation);
      }
    }
    ServicePlan service =
        new ServicePlan(
            definition.name(),
            definition.metadata(),
            requireNonNull(Protocol.best(definition.metadata().protocols())),
            "com.acme.model",
            ClassName.get("com.acme.model", "AcmeException"),
            ClassName.get("com.acme.model", "AcmeEndpointResolver"),
            null,
            Map.of());
    ModelPlan model;
    try {
      model = ModelPlanner.plan(definition, service, operations, definition.waiterNames());
      for (String name : definition.waiterNames()) {
        WaiterPlan waiter = model.waiters().get(name);
        assertThat(printed(WaiterWriter.write(waiter))).contains("Waiter");
        waiters++;
      }
    } catch (UnsupportedDefinitionException e) {
      refused.add(definition.name() + ": " + e.getMessage());
      return;
    }
    for (String name : operations) {
      OperationPlan operation = requireNonNull(model.operations().get(name));
      PaginatorPlan paginator = operation.paginator();
      if (paginator != null) {
        assertThat(printed(PaginatorWriter.write(operation, paginator))).contains("Paginator");
        paginators++;
      } else {
        refused.add(definition.name() + " " + name + ": " + definition.paginator(name));
      }
    }
  }

  private static String printed(TypeSpec type) {
    return new SourceFile("com.acme.model", type, "", true).toString();
  }

  private static Path archive(String name) {
    String directory = System.getProperty("bespoke.shared", "../../shared");
    Path file = Path.of(directory, "corpus", name);
    if (!Files.exists(file)) {
      if ("true".equals(System.getenv("CI"))) {
        fail(file + " is missing: set -Dbespoke.shared to the directory that holds it");
      }
      Assumptions.abort("skipped: " + file + " is missing (-Dbespoke.shared names its directory)");
    }
    return file;
  }
}
