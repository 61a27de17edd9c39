package dev.bespoke.processor.plan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.botocore.BotocoreDefinitions;
import dev.bespoke.definitions.smithy.SmithyDefinitions;
import dev.bespoke.definitions.source.SourceRoot;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import dev.bespoke.processor.plan.ShapePlan.EnumPlan;
import dev.bespoke.processor.plan.ShapePlan.ErrorPlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ShapePlan.UnionPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The names of every class, member, constant and method of every published service: all are Java's,
 * and no two are equal where they meet, not even in file systems without case.
 */
@Tag("conformance")
class NamesCorpusTest {
  private final List<String> clashes = new ArrayList<>();
  private int services;
  private int operations;

  @Test
  void noNamesClashInBotocoresForm() throws Exception {
    try (BotocoreDefinitions definitions = BotocoreDefinitions.in(archive("botocore-data.zip"))) {
      for (String name : definitions.services()) {
        check(requireNonNull(definitions.open(name)));
      }
    }
    assertThat(clashes).isEmpty();
    assertThat(services).isEqualTo(429);
    assertThat(operations).isGreaterThan(18_000);
  }

  @Test
  void noNamesClashInSmithysForm() throws Exception {
    try (SourceRoot models = SourceRoot.open(archive("aws-smithy-models.zip"))) {
      SmithyDefinitions definitions = SmithyDefinitions.in(List.of(models));
      for (String name : definitions.services()) {
        check(requireNonNull(definitions.open(name)));
      }
    }
    assertThat(clashes).isEmpty();
    assertThat(services).isEqualTo(402);
    assertThat(operations).isGreaterThan(14_000);
  }

  private void check(ServiceDefinition definition) {
    Diagnostics diagnostics = new Diagnostics();
    ServicePlan service =
        requireNonNull(
            ServicePlanner.plan(
                definition, "com.acme", "Every", SourceLocation.none(), null, diagnostics));
    SortedSet<String> all = new OperationMatcher(definition, diagnostics).matching(List.of());
    ModelPlan model = ModelPlanner.plan(definition, service, all, definition.waiterNames());
    services++;
    operations += all.size();

    Names classes = new Names(definition.name());
    Names methods = new Names(definition.name() + " client");
    classes.add(service.exception());
    classes.add(service.endpointResolver());
    for (OperationPlan operation : model.operations().values()) {
      classes.add(operation.className());
      methods.add(operation.methodName());
      if (operation.paginator() != null) {
        classes.add(operation.paginator().className());
        methods.add(operation.methodName() + "Pages");
      }
    }
    for (WaiterPlan waiter : model.waiters().all()) {
      classes.add(waiter.className());
    }
    for (ShapePlan shape : model.shapes()) {
      classes.add(shape.className());
      if (shape instanceof UnionPlan) {
        classes.add(shape.className().simpleName() + "Serde");
      }
      checkMembers(definition.name() + " " + shape.className().simpleName(), shape);
    }
  }

  private void checkMembers(String place, ShapePlan shape) {
    Names names = new Names(place);
    if (shape instanceof StructurePlan structure) {
      for (MemberPlan member : structure.members()) {
        names.add(member.javaName());
        if (member.type().isCollection()) {
          names.add(member.presenceName());
        }
      }
      names.refuse(ReservedNames.TAKEN);
    } else if (shape instanceof ErrorPlan error) {
      error.members().forEach(member -> names.add(member.javaName()));
      names.refuse(ReservedNames.TAKEN);
      names.refuse(ReservedNames.TAKEN_BY_EXCEPTIONS);
    } else if (shape instanceof EnumPlan enumeration) {
      enumeration.constants().forEach(constant -> names.add(constant.javaName()));
    } else if (shape instanceof UnionPlan union) {
      Names records = new Names(place + " records");
      records.add("Unknown");
      records.add(union.className());
      for (ShapePlan.Variant variant : union.variants()) {
        names.add(variant.member().javaName());
        records.add(variant.recordName());
      }
      names.refuse(ReservedNames.TAKEN);
    }
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

  /** The names that meet in one place. */
  private final class Names {
    private final String place;
    private final Set<String> taken = new HashSet<>();

    Names(String place) {
      this.place = place;
    }

    void add(ClassName name) {
      add(name.simpleName());
    }

    void add(String name) {
      if (!SourceVersion.isName(name)) {
        clashes.add(place + ": " + name + " is no name in Java");
      } else if (!taken.add(name.toLowerCase(Locale.ROOT))) {
        clashes.add(place + ": " + name + " is there twice");
      }
    }

    void refuse(Set<String> names) {
      for (String name : names) {
        if (taken.contains(name)) {
          clashes.add(place + ": " + name + " is what every such class has");
        }
      }
    }
  }
}
