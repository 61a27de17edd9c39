package dev.bespoke.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.botocore.BotocoreDefinitions;
import dev.bespoke.definitions.bundle.DefinitionBundle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The services that nearly everybody uses have every paginator and waiter that boto3 has, for the
 * operations that the bundle knows.
 */
class MostUsedServicesTest {
  /** Alarms on logs are younger than the published definition. */
  private static final Set<String> UNKNOWN_MEMBERS = Set.of("LogAlarmExists");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acm", "apigateway", "apigatewayv2", "athena", "autoscaling", "bedrock",
        "bedrock-runtime", "cloudformation", "cloudfront", "cloudtrail", "cloudwatch", "codebuild",
        "codepipeline", "cognito-idp", "config", "dynamodb", "ec2", "ecr",
        "ecs", "efs", "eks", "elasticache", "elb", "elbv2",
        "emr", "events", "firehose", "glue", "iam", "kinesis",
        "kms", "lambda", "logs", "opensearch", "organizations", "rds",
        "redshift", "redshift-data", "rekognition", "route53", "s3", "s3control",
        "sagemaker", "secretsmanager", "ses", "sesv2", "sns", "sqs",
        "ssm", "stepfunctions", "sts", "xray"
      })
  void every_known_paginator_and_waiter_is_there(String name) throws IOException {
    try (BotocoreDefinitions botocore =
        BotocoreDefinitions.in(SharedFiles.require("corpus/botocore-data.zip"))) {
      ServiceDefinition ours = Objects.requireNonNull(DefinitionBundle.open(name));
      ServiceDefinition theirs = Objects.requireNonNull(botocore.open(name));

      List<String> differences = new ArrayList<>();
      for (String operation : ours.operationNames()) {
        PaginatorDefinition known = theirs.paginator(operation);
        if (known != null) {
          differences.addAll(comparePaginators(ours, operation, known));
        }
      }
      for (String waiter : theirs.waiterNames()) {
        WaiterDefinition known = Objects.requireNonNull(theirs.waiter(waiter));
        if (ours.operationNames().contains(known.operation())
            && !UNKNOWN_MEMBERS.contains(waiter)
            && !known.equals(ours.waiter(waiter))) {
          differences.add(waiter + ": " + ours.waiter(waiter) + " / " + known);
        }
      }
      assertThat(String.join("\n", differences)).isEmpty();
    }
  }

  private static List<String> comparePaginators(
      ServiceDefinition service, String operation, PaginatorDefinition known) {
    PaginatorDefinition ours = service.paginator(operation);
    if (ours == null) {
      return List.of(operation + ": no paginator / " + known);
    }
    boolean same =
        ours.inputTokens().equals(known.inputTokens())
            && ours.outputTokens().equals(known.outputTokens())
            && ours.resultKeys().get(0).equals(known.resultKeys().get(0))
            && (known.limitKey() == null || known.limitKey().equals(ours.limitKey()));
    return same ? List.of() : List.of(operation + ": " + ours + " / " + known);
  }
}
