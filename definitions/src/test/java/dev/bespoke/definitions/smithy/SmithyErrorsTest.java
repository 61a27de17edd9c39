package dev.bespoke.definitions.smithy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.ServiceDefinition;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model with a mistake is refused with file and shape, and never makes a wrong client. */
class SmithyErrorsTest {
  @TempDir private Path directory;

  @Test
  void a_target_that_does_not_exist_is_named_with_its_line() {
    refused(
        () -> idl("operation Get { input := {\n  city: Cty\n} }"),
        "model.smithy:7: ",
        "com.acme.weather#Cty",
        "com.acme.weather#GetInput$city");
  }

  @Test
  void a_dangling_target_in_json_is_named_when_it_is_reached() {
    ServiceDefinition service =
        ModelText.read(
            directory,
            "model.json",
            """
            {"smithy": "2.0", "shapes": {
              "com.acme.weather#Weather": {
                "type": "service", "operations": [{"target": "com.acme.weather#Get"}],
                "traits": {"aws.protocols#awsJson1_0": {}}},
              "com.acme.weather#Get": {
                "type": "operation", "output": {"target": "com.acme.weather#Out"}},
              "com.acme.weather#Out": {
                "type": "structure", "members": {"m": {"target": "com.acme.weather#Lost"}}}}}
            """);

    refused(
        () -> service.shape("Out"),
        "model.json",
        "com.acme.weather#Out$m",
        "com.acme.weather#Lost, which is not defined");
  }

  @Test
  void what_smithy_only_advises_against_is_read() {
    ServiceDefinition service =
        ModelText.read(
            directory,
            """
            @aws.protocols#restJson1
            service Weather { operations: [Get] }
            @readonly
            @http(method: "GET", uri: "/")
            operation Get { output := { @httpHeader("Content-Length") length: Long } }
            """);

    assertThat(service.shapeNames()).contains("GetOutput");
  }

  @Test
  void text_that_is_no_model_is_refused_with_its_line() {
    refused(() -> idl("operation Get {"), "model.smithy:");
    refused(
        () -> ModelText.read(directory.resolve("json"), "model.json", "{\"smithy\": \"2.0\","),
        "model.json: this is not JSON: Unexpected end-of-input",
        "(at line 1, column 18)");
  }

  @Test
  void text_that_is_not_json_is_refused_in_plain_words() {
    assertThatThrownBy(() -> ModelText.read(directory, "model.json", "{\"smithy\":\n {\"a\": 1"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageEndingWith(
            "model.json: this is not JSON: Unexpected end-of-input: expected close marker for"
                + " Object (at line 2, column 9)");
  }

  @Test
  void a_protocol_that_only_smithy_defines_is_told() {
    ServiceDefinition service =
        ModelText.read(
            directory, "use smithy.protocols#rpcv2Json\n@rpcv2Json\nservice Weather {}\n");

    assertThat(service.metadata().protocols()).containsExactly("smithy.protocols#rpcv2Json");
  }

  @Test
  void a_trait_that_nobody_defines_is_refused() {
    refused(
        () -> idl("@com.acme.other#encrypted operation Get {}").operation("Get"),
        "com.acme.weather#Get",
        "the trait com.acme.other#encrypted is not defined",
        "add the artifact");
  }

  @Test
  void a_trait_that_changes_the_wire_and_is_not_supported_is_refused() {
    refused(
        () -> idl("@smithy.mqtt#publish(\"topic\") operation Get {}").operation("Get"),
        "com.acme.weather#Get",
        "the trait smithy.mqtt#publish is not supported");
  }

  @Test
  void a_service_without_a_protocol_is_refused() {
    refused(
        () -> ModelText.read(directory, "service Weather { operations: [Get] }\noperation Get {}"),
        "com.acme.weather#Weather",
        "no trait that is a protocol");
  }

  @Test
  void a_label_without_a_member_is_refused_in_json() {
    refused(
        () -> json("/{x}/{y+}", "{\"smithy.api#httpLabel\": {}}").operation("Get"),
        "model.json",
        "com.acme.weather#Get",
        "the label {y+} of the URI /{x}/{y+} stands for no member of com.acme.weather#In");
    refused(() -> json("/{x}", "{}").operation("Get"), "the label {x}");
  }

  @Test
  void a_default_of_another_type_is_refused_in_json() {
    refused(
        () -> json("/", "{\"smithy.api#default\": \"abc\"}").shape("In"),
        "model.json",
        "com.acme.weather#In$x",
        "the default 'abc' is no value of the type smithy.api#Integer");
    refused(() -> json("/", "{\"smithy.api#default\": 2147483648}").shape("In"), "the default");
    refused(() -> json("/", "{\"smithy.api#default\": 1.5}").shape("In"), "the default '1.5'");
  }

  private ServiceDefinition json(String uri, String traits) {
    return ModelText.read(
        directory,
        "model.json",
        """
        {"smithy": "2.0", "shapes": {
          "com.acme.weather#Weather": {
            "type": "service", "operations": [{"target": "com.acme.weather#Get"}],
            "traits": {"aws.protocols#restJson1": {}}},
          "com.acme.weather#Get": {
            "type": "operation", "input": {"target": "com.acme.weather#In"},
            "traits": {"smithy.api#http": {"method": "GET", "uri": "%s"}}},
          "com.acme.weather#In": {"type": "structure", "members": {
            "x": {"target": "smithy.api#Integer", "traits": %s}}}}}
        """
            .formatted(uri, traits));
  }

  @Test
  void an_operation_without_http_in_a_rest_protocol_is_refused() {
    refused(
        () ->
            ModelText.read(
                    directory,
                    "@aws.protocols#restJson1\n"
                        + "service Weather { operations: [Get] }\noperation Get {}")
                .operation("Get"),
        "com.acme.weather#Get",
        "@http");
  }

  @Test
  void a_paginator_without_tokens_is_refused() {
    refused(
        () -> idl("@paginated operation Get {}").paginator("Get"), "com.acme.weather#Get", "oken");
  }

  private ServiceDefinition idl(String operation) {
    return ModelText.read(
        directory,
        "use aws.protocols#awsJson1_0\n@awsJson1_0\nservice Weather { operations: [Get] }\n"
            + operation
            + "\n");
  }

  private static void refused(ThrowingCallable reading, String... words) {
    assertThatThrownBy(reading)
        .isInstanceOf(DefinitionException.class)
        .hasMessageContainingAll(words);
  }
}
