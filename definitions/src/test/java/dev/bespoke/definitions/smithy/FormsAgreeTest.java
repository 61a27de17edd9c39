package dev.bespoke.definitions.smithy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ServiceName;
import dev.bespoke.definitions.SharedFiles;
import dev.bespoke.definitions.botocore.BotocoreDefinitions;
import dev.bespoke.definitions.source.SourceRoot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AWS publishes its services in both forms: the same one must come of both. */
class FormsAgreeTest {
  private static BotocoreDefinitions botocore;
  private static SourceRoot models;
  private static SmithyDefinitions smithy;

  @BeforeAll
  static void open() {
    botocore = BotocoreDefinitions.in(SharedFiles.require("corpus/botocore-data.zip"));
    models = SourceRoot.open(SharedFiles.require("corpus/aws-smithy-models.zip"));
    smithy = SmithyDefinitions.in(List.of(models));
  }

  @AfterAll
  static void close() throws IOException {
    if (botocore != null) {
      botocore.close();
    }
    if (models != null) {
      models.close();
    }
  }

  /** Half a minute for all of them. */
  @Test
  void services_differ_between_the_forms_as_their_texts_do() {
    KnownFormDifferences known = new KnownFormDifferences();
    List<FormDifference> unknown = new ArrayList<>();
    int compared = 0;
    for (String name : botocore.services()) {
      ServiceDefinition theirs = Objects.requireNonNull(botocore.open(name));
      ServiceDefinition ours =
          smithy.open(ServiceName.of(name), theirs.metadata().serviceId(), null);
      if (ours != null) {
        compared++;
        for (FormDifference difference : FormDifferences.between(ours, theirs)) {
          if (!known.contains(difference)) {
            unknown.add(difference);
          }
        }
      }
    }

    assertThat(unknown).isEmpty();
    assertThat(known.outOfDate()).isEmpty();
    assertThat(compared).isEqualTo(383);
  }

  @Test
  void the_services_of_the_command_line_are_found_among_the_models() {
    List<String> found =
        botocore.services().stream().filter(name -> smithy.services().contains(name)).toList();

    assertThat(found).hasSizeGreaterThan(250).contains("sqs", "s3");
    assertThat(smithy.services()).hasSize(402);
  }

  @ParameterizedTest
  @CsvSource({
    "sts, AssumeRoleWithSAML AssumeRoleWithWebIdentity",
    "cognito-idp, InitiateAuth SignUp"
  })
  void operations_that_give_credentials_need_none_in_either_form(String name, String operations) {
    ServiceDefinition theirs = Objects.requireNonNull(botocore.open(name));
    ServiceDefinition ours =
        Objects.requireNonNull(
            smithy.open(ServiceName.of(name), theirs.metadata().serviceId(), null));
    for (String operation : operations.split(" ")) {
      assertThat(Objects.requireNonNull(theirs.operation(operation)).authType()).isEqualTo("none");
      assertThat(Objects.requireNonNull(ours.operation(operation)).authType()).isEqualTo("none");
    }
  }
}
