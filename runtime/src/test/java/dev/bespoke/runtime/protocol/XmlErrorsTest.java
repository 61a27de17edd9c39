package dev.bespoke.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.operation.BufferedResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlErrorsTest {
  private static BufferedResponse response(int status, String body, String... headers) {
    Headers fields = new Headers();
    for (int i = 0; i < headers.length; i += 2) {
      fields.add(headers[i], headers[i + 1]);
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new BufferedResponse(status, fields, bytes, bytes.length);
  }

  private static ErrorResponse read(int status, String body, String... headers) {
    return XmlErrors.read("Op", response(status, body, headers), 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>NoSuchKey</Code><Message>gone"
            + "</Message><Key>k</Key><RequestId>R</RequestId><HostId>H</HostId></Error>",
        "<ErrorResponse xmlns=\"http://x/\"><Error><Type>Sender</Type><Code>NoSuchKey</Code>"
            + "<Message>gone</Message><HostId>H</HostId></Error><RequestId>R</RequestId>"
            + "</ErrorResponse>",
        "<Response><Errors><Error><Code>NoSuchKey</Code><Message>gone</Message><HostId>H</HostId>"
            + "</Error></Errors><RequestId>R</RequestId></Response>",
        "<Response><Errors><Error><Code>NoSuchKey</Code><Message>gone</Message><HostId>H</HostId>"
            + "</Error></Errors><RequestID>R</RequestID></Response>",
        "\uFEFF <Error><Code> NoSuchKey\n</Code><message>gone</message><RequestID>R</RequestID>"
            + "<HostId>H</HostId></Error>"
      })
  void everyFormOfAnErrorIsUnderstood(String body) {
    ErrorResponse error = read(404, body);
    assertThat(error.code()).isEqualTo("NoSuchKey");
    assertThat(error.message()).isEqualTo("gone");
    assertThat(error.requestId()).isEqualTo("R");
    assertThat(error.extendedRequestId()).isEqualTo("H");
    assertThat(error.reader()).isNotNull();
  }

  @Test
  void changesThatRoute53RefusesStandForThemselves() {
    ErrorResponse error =
        read(
            400,
            "<InvalidChangeBatch xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\"><Messages>"
                + "<Message>it already exists</Message><Message>no such zone</Message></Messages>"
                + "<RequestId>R</RequestId></InvalidChangeBatch>");
    assertThat(error.code()).isEqualTo("InvalidChangeBatch");
    assertThat(error.message()).isEqualTo("it already exists; no such zone");
    assertThat(error.requestId()).isEqualTo("R");
    assertThat(read(400, "<html><p>InvalidChangeBatch</p></html>").code()).isEqualTo("400");
  }

  @Test
  void theRequestIdsOfTheHeadersWin() {
    ErrorResponse error =
        read(
            404,
            "<Error><Code>A</Code><RequestId>R</RequestId></Error>",
            "x-amz-request-id",
            "R1",
            "x-amz-id-2",
            "H1");
    assertThat(error.requestId()).isEqualTo("R1");
    assertThat(error.extendedRequestId()).isEqualTo("H1");
  }

  @Test
  void theRegionThatS3NamesIsKept() {
    ErrorResponse error =
        read(
            400,
            "<Error><Code>AuthorizationHeaderMalformed</Code><Region>eu-west-1</Region></Error>");
    assertThat(error.region()).isEqualTo("eu-west-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "garbage",
        "<html><body>503 <b>x</b></body></html>",
        "<Error/>",
        "<Error",
        "<Error><Code></Code></Error>",
        "<!DOCTYPE x [<!ENTITY a \"b\">]><Error><Code>&a;</Code>",
        "<Error><Code><x/></Code></Error>",
        "{\"code\":\"x\"}",
        "<a><Error><Code>x</Code></Error></a>"
      })
  void whateverTheBodyHoldsTheStatusIsACode(String body) {
    assertThat(read(503, body).code()).isEqualTo("503");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Error><Message>a<b/></Message><Code>Foo</Code><RequestId>R</RequestId></Error>",
        "<ErrorResponse><Error><Message><b>c</b></Message><Code>Foo</Code></Error>"
            + "<RequestId>R</RequestId></ErrorResponse>"
      })
  void aMessageThatIsNoTextHidesNothing(String body) {
    ErrorResponse error = read(400, body);
    assertThat(error.code()).isEqualTo("Foo");
    assertThat(error.message()).isNull();
    assertThat(error.requestId()).isEqualTo("R");
  }

  @Test
  void whatCameBeforeADocumentBreaksOffIsKept() {
    assertThat(read(500, "<Error><Code>InternalError</Code><Mess").code())
        .isEqualTo("InternalError");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Error><Code>InternalError</Code></Error>",
        "<?xml version=\"1.0\"?>\n<!-- x --><Error />",
        "\n\n<?xml version=\"1.0\"?><Error\n><Code>x</Code></Error>\n",
        "<!-- a > b --><?pi c > d?><!-- -- > --><Error/>",
        "<Error>"
      })
  void aSuccessWithAnErrorIsNone(String body) {
    assertThat(XmlErrors.isError(response(200, body))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{\"Error\":1}",
        "<CopyObjectResult/>",
        "<Errors/>",
        "<ErrorDocument/>",
        "<DeleteResult><Error><Code>x</Code></Error></DeleteResult>",
        "text <Error>",
        "<!-- <Error/> -->",
        "<!-- ><Error/>",
        "<!--><Error/>",
        "<",
        "<?xml"
      })
  void whatOnlyLooksLikeAnErrorIsNone(String body) {
    assertThat(XmlErrors.isError(response(200, body))).isFalse();
  }
}
