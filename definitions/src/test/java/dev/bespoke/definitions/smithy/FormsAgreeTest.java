package dev.bespoke.definitions.smithy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ServiceName;
import dev.bespoke.definitions.SharedFiles;
import dev.bespoke.definitions.botocore.BotocoreDefinitions;
import dev.bespoke.definitions.source.SourceRoot;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Services of every protocol, with host labels, waiters, streams, unions and sparse lists. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "apigatewayv2",
        "cloudsearch",
        "codebuild",
        "ebs",
        "elbv2",
        "glacier",
        "mediastore",
        "neptune-graph",
        "sns",
        "stepfunctions",
        "waf"
      })
  void a_service_is_the_same_in_both_forms(String name) {
    assertThat(differences(name)).isEmpty();
  }

  /** What is left, and why: the forms were made on other days, or by other hands. */
  @Test
  void the_differences_are_known() {
    Map<String, String> reasons = new TreeMap<>();
    reasons.put("route53", "operation ChangeResourceRecordSets"); // a slash ends botocore's path
    reasons.put("appstream", "metadata"); // has learned CBOR since
    reasons.put("clouddirectory", "structure TypedAttributeValue"); // a union, the model says
    reasons.put("backupsearch", "map TagMap"); // sparse, the model says

    reasons.forEach(
        (service, place) ->
            assertThat(differences(service)).singleElement().asString().startsWith(place + ": "));
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

  private static List<String> differences(String name) {
    ServiceDefinition theirs = Objects.requireNonNull(botocore.open(name));
    ServiceDefinition ours =
        Objects.requireNonNull(
            smithy.open(ServiceName.of(name), theirs.metadata().serviceId(), null));
    return FormDifferences.between(ours, theirs);
  }
}
