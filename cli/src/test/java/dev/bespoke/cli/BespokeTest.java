package dev.bespoke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command prints for good and for bad arguments. */
class BespokeTest {
  @Test
  void operationsGetTheFormThatTheyAreMostlyUsedIn() {
    Execution execution =
        Execution.of("new", "s3", "ListObjectsV2", "GetObject", "PutObject", "CopyObject");

    assertThat(execution.err()).isEmpty();
    assertThat(execution.code()).isZero();
    assertThat(execution.out())
        .isEqualTo(
            """
            package com.example;

            import com.example.s3.model.CopyObjectRequest;
            import com.example.s3.model.CopyObjectResponse;
            import com.example.s3.model.GetObjectResponse;
            import com.example.s3.model.PutObjectResponse;
            import com.example.s3.model.S3Object;
            import dev.bespoke.annotation.ServiceClient;
            import dev.bespoke.runtime.client.Client;
            import dev.bespoke.runtime.http.RequestBody;
            import dev.bespoke.runtime.operation.ResponseStream;
            import java.util.function.Consumer;
            import java.util.stream.Stream;

            /**
             * What we use of Amazon Simple Storage Service.
             */
            @ServiceClient("s3")
            public interface S3 extends Client {
              Stream<S3Object> listObjectsV2(String bucket);

              ResponseStream<GetObjectResponse> getObject(String bucket, String key);

              PutObjectResponse putObject(String bucket, String key, RequestBody body);

              CopyObjectResponse copyObject(Consumer<CopyObjectRequest.Builder> request);
            }
            """);
  }

  @Test
  void aCallThatNeedsMoreThanItsRequiredMembersTakesTheRequest() {
    assertThat(Execution.of("new", "dynamodb", "Query", "GetItem").out())
        .contains(
            "Stream<Map<String, AttributeValue>> query(Consumer<QueryRequest.Builder> request)")
        .contains("GetItemResponse getItem(String tableName, Map<String, AttributeValue> key)");
  }

  @Test
  void withoutOperationsTheInterfaceHasAll() {
    assertThat(Execution.of("new", "sqs", "--package", "com.acme.jobs", "--name", "Jobs").out())
        .startsWith("package com.acme.jobs;")
        .contains("@ServiceClient(\"sqs\")", "public interface Jobs extends JobsOperations {");
  }

  @Test
  void emptyEntriesOfDefinitionsArePassedOver() {
    assertThat(Execution.of("new", "sqs", "--definitions", File.pathSeparator).out())
        .contains("@ServiceClient(\"sqs\")");
  }

  @Test
  void patternsStandForOperationsInTheOrderOfNames() {
    assertThat(Execution.of("new", "sqs", "SendMessage", "*Queue").out())
        .containsSubsequence("sendMessage(", "createQueue(", "deleteQueue(", "purgeQueue(");
  }

  @Test
  void servicesOperationsAndWaitersAreListed() {
    assertThat(Execution.of("list", "services").out().lines())
        .isSorted()
        .contains("dynamodb", "s3", "sqs", "sts");
    assertThat(Execution.of("list", "s3", "operations").out().lines())
        .isSorted()
        .contains("GetObject", "PutObject");
    assertThat(Execution.of("list", "sqs").out().lines()).contains("SendMessage");
    assertThat(Execution.of("list", "s3", "waiters").out().lines()).contains("ObjectExists");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new dynamodbb            | Did you mean \"dynamodb\"?",
        "list dynamodbb           | Did you mean \"dynamodb\"?",
        "new s3 GetObjct          | Did you mean \"GetObject\"?",
        "new s3 Fetch*            | s3 has no operation that matches \"Fetch*\"",
        "new s3 --package 1.2     | \"1.2\" is no package",
        "new s3 --name A.B        | \"A.B\" is no name",
        "new s3 --name class      | \"class\" is no name",
        "new s3 --name storage    | \"storage\" needs an upper-case letter",
        "new s3 --definitions nil | --definitions names \"nil\", which does not exist",
        "new                      | Missing required parameter: 'SERVICE'",
        "lst services             | Did you mean: bespoke list",
        "list s3 pages            | expected one of [operations, waiters]",
      })
  void whatDoesNotExistEndsWithTwoAndAWayOut(String arguments, String message) {
    Execution execution = Execution.of(arguments.split(" "));

    assertThat(execution.err()).contains(message);
    assertThat(execution.out()).isEmpty();
    assertThat(execution.code()).isEqualTo(2);
  }

  @Test
  void definitionsOfOnesOwnGoBeforeTheBundles(@TempDir Path directory) throws Exception {
    writeParrot(directory, "2026-01-01", "integer");

    Execution execution =
        Execution.of("new", "parrot", "Say", "--definitions", directory.toString());

    assertThat(execution.err()).isEmpty();
    assertThat(execution.out())
        .contains("What we use of Parrot.", "interface Parrot extends", "void say(int times);");
    assertThat(Execution.of("list", "services", "--definitions", directory.toString()).out())
        .contains("parrot", "s3");
  }

  @Test
  void theVersionThatWasAskedForIsThatOfTheInterface(@TempDir Path directory) throws Exception {
    writeParrot(directory, "2025-01-01", "string");
    writeParrot(directory, "2026-01-01", "integer");

    Execution execution =
        Execution.of("new", "parrot@2025-01-01", "Say", "--definitions", directory.toString());

    assertThat(execution.err()).isEmpty();
    assertThat(execution.out())
        .contains("@ServiceClient(\"parrot@2025-01-01\")", "void say(String times);");
  }

  @Test
  void definitionsThatAreFaultyEndWithTwoAndWhatIsWrong(@TempDir Path directory) throws Exception {
    writeParrot(directory, "2026-01-01", "numeral");

    Execution execution =
        Execution.of("new", "parrot", "Say", "--definitions", directory.toString());

    assertThat(execution.err()).startsWith("bespoke: ").contains("service-2.json", "numeral");
    assertThat(execution.err().lines()).hasSize(1);
    assertThat(execution.out()).isEmpty();
    assertThat(execution.code()).isEqualTo(2);
  }

  private static void writeParrot(Path directory, String version, String type) throws IOException {
    Path service = Files.createDirectories(directory.resolve("parrot").resolve(version));
    Files.writeString(
        service.resolve("service-2.json"),
        """
        {
          "metadata": {"apiVersion": "%s", "endpointPrefix": "parrot", "protocol": "json",
            "jsonVersion": "1.1", "serviceFullName": "Parrot", "serviceId": "Parrot",
            "signatureVersion": "v4", "targetPrefix": "Parrot"},
          "operations": {"Say": {"name": "Say", "http": {"method": "POST", "requestUri": "/"},
            "input": {"shape": "SayInput"}}},
          "shapes": {"SayInput": {"type": "structure", "required": ["Times"],
              "members": {"Times": {"shape": "Number"}}},
            "Number": {"type": "%s"}}
        }
        """
            .formatted(version, type));
  }

  @Test
  void helpIsNoMistake() {
    assertThat(Execution.of("--help"))
        .satisfies(
            help -> assertThat(help.code()).isZero(),
            help -> assertThat(help.out()).contains("new", "list"));
    assertThat(Execution.of("new", "--help").out()).contains("bespoke new s3 ListObjectsV2");
    assertThat(Execution.of("--version").out()).startsWith("bespoke ");
  }
}
