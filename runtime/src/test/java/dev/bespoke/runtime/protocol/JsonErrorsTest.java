package dev.bespoke.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.operation.BufferedResponse;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.ShapeReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonErrorsTest {
  private static ErrorResponse read(int status, String body, String... headers) {
    Headers fields = new Headers();
    for (int i = 0; i < headers.length; i += 2) {
      fields.add(headers[i], headers[i + 1]);
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return JsonErrors.read("Op", new BufferedResponse(status, fields, bytes, bytes.length), 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"__type\":\"FooError\"}",
        "{\"__type\":\"aws.protocoltests#FooError\"}",
        "{\"__type\":\"aws.protocoltests#FooError:http://internal.amazon.com/coral/x/\"}",
        "{\"__type\":\"FooError:http://internal.amazon.com/coral/x/\"}",
        "{\"code\":\"FooError\"}",
        "{\"code\":\"a.b#FooError\"}",
        "{\"Code\":\"FooError\"}",
        " \n{\"x\":{\"__type\":\"Other\"},\"__type\":\"FooError\",\"code\":42}"
      })
  void everySpellingOfTheCodeIsUnderstood(String body) {
    ErrorResponse error = read(400, body);
    assertThat(error.code()).isEqualTo("FooError");
    assertThat(error.shape()).isEqualTo("FooError");
    assertThat(error.attempts()).isEqualTo(2);
  }

  @Test
  void theHeaderTellsTheCodeWhereTheBodyDoesNot() {
    assertThat(read(400, "", "X-Amzn-ErrorType", "FooError:http://x/").code())
        .isEqualTo("FooError");
    assertThat(read(400, "{\"code\":7}", "X-Amzn-ErrorType", "a#FooError").code())
        .isEqualTo("FooError");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>Bad Gateway</body></html>",
        "<Error><Code>Other</Code><Message>m</Message></Error>",
        "<"
      })
  void theHeaderTellsTheCodeWhereAGatewayAnswersInMarkup(String body) {
    ErrorResponse error = read(502, body, "X-Amzn-ErrorType", "a#FooError:http://x/");
    assertThat(error.code()).isEqualTo("FooError");
    assertThat(error.shape()).isEqualTo("FooError");
    assertThat(read(502, "<Error><Code>Other</Code></Error>", "x-amzn-errortype", "").code())
        .isEqualTo("Other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFF{\"__type\":\"FooError\",\"message\":\"m\"}",
        "\uFEFF \n{\"message\":\"m\",\"code\":\"FooError\"}",
        "{\"message\":\"m\",\"__type\":\"\",\"code\":\"FooError\"}",
        "{\"message\":\"m\",\"__type\":\"#\",\"code\":\" \",\"Code\":\"FooError\"}",
        "{\"Message\":1e99999,\"message\":\"m\",\"code\":\"FooError\"}",
        "{\"errorMessage\":1e99999,\"Message\":{\"a\":[1e99999]},\"message\":\"m\",\"code\":\"FooError\"}"
      })
  void nothingButATextIsCodeOrMessage(String body) {
    ErrorResponse error = read(400, body);
    assertThat(error.code()).isEqualTo("FooError");
    assertThat(error.message()).isEqualTo("m");
  }

  @Test
  void anEmptyHeaderTellsNothing() {
    assertThat(read(400, "{\"code\":\"Foo\"}", "X-Amzn-ErrorType", " ").code()).isEqualTo("Foo");
  }

  @ParameterizedTest
  @CsvSource({
    "message,m1",
    "Message,m1",
    "errorMessage,m1",
    "error_description,m1",
  })
  void everySpellingOfTheMessageIsUnderstood(String member, String text) {
    assertThat(read(400, "{\"" + member + "\":\"" + text + "\"}").message()).isEqualTo(text);
  }

  @Test
  void theCommonSpellingOfTheMessageWins() {
    assertThat(read(400, "{\"Message\":\"b\",\"errorMessage\":\"c\",\"message\":\"a\"}").message())
        .isEqualTo("a");
  }

  @Test
  void aQueryCompatibleErrorShowsTheOldCodeAndKeepsItsShape() {
    ErrorResponse error =
        read(
            400,
            "{\"__type\":\"com.amazonaws.sqs#QueueDoesNotExist\",\"message\":\"m\"}",
            "x-amzn-query-error",
            "AWS.SimpleQueueService.NonExistentQueue;Sender");
    assertThat(error.code()).isEqualTo("AWS.SimpleQueueService.NonExistentQueue");
    assertThat(error.shape()).isEqualTo("QueueDoesNotExist");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", ";Sender", ""})
  void aQueryErrorThatSaysNothingIsIgnored(String header) {
    assertThat(read(400, "{\"__type\":\"Foo\"}", "x-amzn-query-error", header).code())
        .isEqualTo("Foo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "garbage",
        "<html><body>Bad Gateway</body></html>",
        "[1,2]",
        "{",
        "{\"__type\":",
        "{\"__type\":null}",
        "{\"__type\":\"\"}",
        "{\"__type\":\"#\"}",
        "\"x\"",
        "\u0000\u0001",
        "<",
        "<Error",
        "{\"message\":{\"message\":\"x\"}}"
      })
  void whateverTheBodyHoldsTheStatusIsACode(String body) {
    ErrorResponse error = read(503, body);
    assertThat(error.code()).isEqualTo("503");
    assertThat(error.status()).isEqualTo(503);
  }

  @Test
  void whatCameBeforeADocumentBreaksOffIsKept() {
    ErrorResponse error = read(400, "{\"__type\":\"Foo\",\"message\":\"m\",\"x\":[");
    assertThat(error.code()).isEqualTo("Foo");
    assertThat(error.message()).isEqualTo("m");
  }

  @Test
  void xmlFromAJsonServiceIsUnderstood() {
    ErrorResponse error =
        read(
            403,
            "<ErrorResponse><Error><Code>SignatureDoesNotMatch</Code><Message>m</Message></Error>"
                + "<RequestId>R</RequestId></ErrorResponse>");
    assertThat(error.code()).isEqualTo("SignatureDoesNotMatch");
    assertThat(error.message()).isEqualTo("m");
    assertThat(error.requestId()).isEqualTo("R");
  }

  @Test
  void theReaderEntersTheMembersOfTheError() {
    ErrorResponse error = read(400, "{\"__type\":\"Foo\",\"Reasons\":\"r\"}");
    ShapeReader reader = Objects.requireNonNull(error.reader());
    reader.startStructure();
    assertThat(reader.nextMember(MemberNames.of("Reasons"))).isZero();
    assertThat(reader.string()).isEqualTo("r");
    assertThat(read(400, "").reader()).isNull();
  }
}
