package dev.bespoke.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.EmptyResponse;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.operation.BufferedResponse;
import dev.bespoke.runtime.operation.ServiceResponse;
import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.TimestampFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestBindingsTest {
  private static final Instant TIME = Instant.parse("2014-04-29T18:30:38Z");

  /** An operation whose bindings each test writes. */
  private static final class Bindings extends RestXmlOperation<String, ServiceResponse> {
    private final Consumer<RestRequest> writer;
    private @Nullable RestResponse response;

    Bindings(Consumer<RestRequest> writer) {
      super("Op");
      this.writer = writer;
    }

    @Override
    protected void write(String input, RestRequest http) {
      writer.accept(http);
    }

    @Override
    protected ServiceResponse read(RestResponse http) {
      response = http;
      return new EmptyResponse();
    }

    @Override
    protected ServiceException error(ErrorResponse error) {
      return new ServiceException(error);
    }
  }

  private static HttpRequest written(Consumer<RestRequest> writer) {
    HttpRequest request = new HttpRequest();
    new Bindings(writer).serialize("", request);
    return request;
  }

  private static RestResponse response(String body, String... headers) {
    Headers fields = new Headers();
    for (int i = 0; i < headers.length; i += 2) {
      fields.add(headers[i], headers[i + 1]);
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Bindings operation = new Bindings(http -> {});
    operation.deserialize(new BufferedResponse(200, fields, bytes, bytes.length));
    return java.util.Objects.requireNonNull(operation.response);
  }

  @Test
  void pathsAreLiteralsAndEncodedLabels() {
    HttpRequest request =
        written(
            http ->
                http.method("GET")
                    .path("/a/")
                    .label("X", "b/c")
                    .path("/")
                    .label("N", 7)
                    .path("/")
                    .label("F", true)
                    .path("/")
                    .label("T", TIME, TimestampFormat.DATE_TIME)
                    .path("/")
                    .greedyLabel("G", "d/../e f"));
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.path()).isEqualTo("/a/b%2Fc/7/true/2014-04-29T18%3A30%3A38Z/d/../e%20f");
    assertThat(written(http -> http.method("GET")).path()).isEqualTo("/");
  }

  @Test
  void aLabelThatIsMissingNamesItsMember() {
    assertThatThrownBy(() -> written(http -> http.label("UploadId", (String) null)))
        .hasMessageContaining("Op")
        .hasMessageContaining("UploadId")
        .hasMessageContaining("absent");
    assertThatThrownBy(() -> written(http -> http.greedyLabel("Key", "")))
        .hasMessageContaining("empty");
  }

  @Test
  void queriesAreLiteralsAndEncodedParameters() {
    HttpRequest request =
        written(
            http ->
                http.query("tagging")
                    .query("list-type=2")
                    .query("prefix", "a b&c=d")
                    .query("none", (String) null)
                    .query("max", 5)
                    .query("flag", false)
                    .query("at", TIME, TimestampFormat.EPOCH_SECONDS)
                    .query("empty", "")
                    .queryList("l", List.of("1", "2"))
                    .queryList("l2", null));
    assertThat(request.query())
        .isEqualTo(
            "tagging&list-type=2&prefix=a%20b%26c%3Dd&max=5&flag=false&at=1398796238&empty=&l=1"
                + "&l=2");
  }

  @Test
  void aMapOfParametersNeverReplacesABoundOne() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("a", "other");
    map.put("b", "1");
    map.put("a b", "2");
    HttpRequest request =
        written(
            http ->
                http.query("a", "bound")
                    .query("ab", "x")
                    .queryMap(map)
                    .queryMap(Map.of("ab", List.of("y"), "c", List.of("3", "4"))));
    assertThat(request.query()).isEqualTo("a=bound&ab=x&b=1&a%20b=2&c=3&c=4");
  }

  @Test
  void headersAreTypedAndListsJoined() {
    HttpRequest request =
        written(
            http ->
                http.header("s", "text")
                    .header("none", (String) null)
                    .header("n", 5L)
                    .header("d", Double.NEGATIVE_INFINITY)
                    .header("b", true)
                    .header("t", TIME, TimestampFormat.HTTP_DATE)
                    .headerList("l", List.of("a", "b,c", "d\"e", "f"))
                    .headerList("none", null)
                    .headerList("empty", List.of())
                    .headerTimestamps("ts", List.of(TIME, TIME), TimestampFormat.HTTP_DATE)
                    .prefixHeaders("x-amz-meta-", Map.of("K", "v")));
    Headers headers = request.headers();
    assertThat(headers.get("s")).isEqualTo("text");
    assertThat(headers.contains("none")).isFalse();
    assertThat(headers.get("empty")).isEmpty();
    assertThat(headers.get("n")).isEqualTo("5");
    assertThat(headers.get("d")).isEqualTo("-Infinity");
    assertThat(headers.get("b")).isEqualTo("true");
    assertThat(headers.get("t")).isEqualTo("Tue, 29 Apr 2014 18:30:38 GMT");
    assertThat(headers.get("l")).isEqualTo("a, \"b,c\", \"d\\\"e\", f");
    assertThat(headers.get("ts"))
        .isEqualTo("Tue, 29 Apr 2014 18:30:38 GMT, Tue, 29 Apr 2014 18:30:38 GMT");
    assertThat(headers.get("x-amz-meta-k")).isEqualTo("v");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void listsInHeadersLoseNothing(List<String> values, String field) {
    assertThat(written(http -> http.headerList("l", values)).headers().get("l")).isEqualTo(field);
    assertThat(response("", "l", field).headerList("l")).isEqualTo(values);
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of(List.of("a", "b c"), "a, b c"),
        Arguments.of(List.of("", "a"), "\"\", a"),
        Arguments.of(List.of("a", ""), "a, \"\""),
        Arguments.of(List.of("", ""), "\"\", \"\""),
        Arguments.of(List.of(" a", "b\t", " "), "\" a\", \"b\t\", \" \""),
        Arguments.of(List.of(" a,", "b\\\" "), "\" a,\", \"b\\\\\\\" \""),
        Arguments.of(List.of("a\\b"), "a\\b"));
  }

  @Test
  void blanksAroundTheElementsOfAListAreNoContent() {
    RestResponse response = response("", "l", " a ,\" b \" ,\tc\t,x \" y \" z , \"open ");
    assertThat(response.headerList("l")).containsExactly("a", " b ", "c", "x  y  z", "open ");
  }

  @Test
  void aTextWithHalfACharacterIsRefused() {
    assertThatThrownBy(() -> written(http -> http.body("a\uD83D")))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("unpaired surrogate at index 1");
  }

  @Test
  void payloadsHaveATypeUnlessAMemberSaysIt() throws IOException {
    assertThat(written(http -> http.body(Blob.of("x"))).headers().get("content-type"))
        .isEqualTo("application/octet-stream");
    assertThat(written(http -> http.body("x")).headers().get("content-type"))
        .isEqualTo("text/plain");
    HttpRequest own = written(http -> http.header("Content-Type", "a/b").body("text"));
    assertThat(own.headers().all("content-type")).containsExactly("a/b");
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    own.body().writeTo(sent);
    assertThat(sent.toString(StandardCharsets.UTF_8)).isEqualTo("text");
    assertThat(written(http -> http.body((Blob) null)).headers().size()).isZero();
  }

  @Test
  void headersOfAResponseAreTyped() {
    RestResponse response =
        response(
            "",
            "s",
            "x",
            "b",
            "TRUE",
            "f",
            "false",
            "i",
            " 5 ",
            "l",
            "9999999999",
            "d",
            "1.5",
            "t",
            "Tue, 29 Apr 2014 18:30:38 GMT",
            "e",
            "1398796238",
            "blank",
            " ");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("S")).isEqualTo("x");
    assertThat(response.booleanHeader("b")).isTrue();
    assertThat(response.booleanHeader("f")).isFalse();
    assertThat(response.integerHeader("i")).isEqualTo(5);
    assertThat(response.longHeader("l")).isEqualTo(9999999999L);
    assertThat(response.doubleHeader("d")).isEqualTo(1.5);
    assertThat(response.floatHeader("d")).isEqualTo(1.5f);
    // Just above the middle of two floats, but by less than a double tells.
    assertThat(response("", "f", "1.00000005960464477540").floatHeader("f"))
        .isEqualTo(Math.nextUp(1f));
    assertThat(response.timestampHeader("t", TimestampFormat.HTTP_DATE)).isEqualTo(TIME);
    assertThat(response.timestampHeader("e", TimestampFormat.HTTP_DATE)).isEqualTo(TIME);
    assertThat(response.integerHeader("none")).isNull();
    assertThat(response.integerHeader("blank")).isNull();
    assertThat(response.timestampHeader("none", TimestampFormat.HTTP_DATE)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1 2", "99999999999999999999", "0x1", "1,2"})
  void headersOfAnotherTypeAreNamed(String value) {
    RestResponse response = response("", "h", value);
    assertThatThrownBy(() -> response.longHeader("h"))
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("header h");
    assertThatThrownBy(() -> response.booleanHeader("h")).isInstanceOf(SerdeException.class);
    assertThatThrownBy(() -> response("", "h", "5000000000").integerHeader("h"))
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("32-bit");
    assertThatThrownBy(
            () -> response("", "h", "soon").timestampHeader("h", TimestampFormat.DATE_TIME))
        .isInstanceOf(SerdeException.class);
  }

  @Test
  void listsOfAResponseAreUnquoted() {
    RestResponse response =
        response(
            "",
            "l",
            "a, \"b,c\" ,d\"\\\"e\"",
            "l",
            "f,,",
            "t",
            "Tue, 29 Apr 2014 18:30:38 GMT, Tue, 29 Apr 2014 18:30:38 GMT");
    assertThat(response.headerList("l")).containsExactly("a", "b,c", "d\"e", "f");
    assertThat(response.headerList("none")).isNull();
    assertThat(response.timestampListHeader("t", TimestampFormat.HTTP_DATE))
        .containsExactly(TIME, TIME);
    assertThat(response.timestampListHeader("none", TimestampFormat.HTTP_DATE)).isNull();
    assertThat(response("", "q", "\"open").headerList("q")).containsExactly("open");
  }

  @Test
  void prefixedHeadersLoseTheirPrefix() {
    RestResponse response = response("", "X-Amz-Meta-A", "1", "x-amz-meta-b", "2", "other", "3");
    assertThat(response.prefixHeaders("x-amz-meta-")).isEqualTo(Map.of("a", "1", "b", "2"));
    assertThat(response.prefixHeaders("none-")).isEmpty();
  }

  @Test
  void aPayloadIsTextBytesOrADocument() {
    assertThat(response("x").text()).isEqualTo("x");
    assertThat(response("x").blob()).isEqualTo(Blob.of("x"));
    assertThat(response("").text()).isNull();
    assertThat(response("").blob()).isNull();
    assertThat(response("").body()).isNull();
    assertThat(response("<a>t</a>").body()).isNotNull();
  }
}
