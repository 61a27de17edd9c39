package dev.bespoke.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.runtime.EmptyResponse;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.operation.ResponseMetadata;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.ShapeWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryOperationTest {
  private static final MemberNames NONE = MemberNames.of();

  private static final class Ping extends QueryOperation<String, EmptyResponse> {
    private final boolean readsMembers;

    Ping(@Nullable String wrapper, boolean readsMembers) {
      super("Ping", "2026-01-01", wrapper);
      this.readsMembers = readsMembers;
    }

    @Override
    protected void write(String input, ShapeWriter out) {
      out.startStructure();
      out.endStructure();
    }

    @Override
    protected EmptyResponse read(ShapeReader in) {
      if (readsMembers) {
        in.startStructure();
        assertThat(in.nextMember(NONE)).isNegative();
      }
      return new EmptyResponse();
    }

    @Override
    protected ServiceException error(ErrorResponse error) {
      return new ServiceException(error);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PingResult,<R><PingResult><a/></PingResult><ResponseMetadata><RequestId>7</RequestId></ResponseMetadata></R>,7",
    "PingResult,<R><ResponseMetadata><RequestId>7</RequestId></ResponseMetadata></R>,7",
    "PingResult,<R><PingResult/><ResponseMetadata/></R>,",
    "PingResult,<R><PingResult/><ResponseMetadata><RequestId><a/></RequestId></ResponseMetadata></R>,",
    "PingResult,<R><PingResult/></R>,",
    ",<R><requestId>7</requestId><a/></R>,7",
    ",<R><a/></R>,",
    ",'',"
  })
  void the_body_tells_the_id_of_a_request_where_no_header_does(
      @Nullable String wrapper, String body, @Nullable String expected) {
    for (boolean readsMembers : new boolean[] {true, false}) {
      Ping ping = new Ping(wrapper, readsMembers);
      StubTransport transport =
          new StubTransport().respond(200, body).respond(200, body, "x-amzn-requestid", "h");
      ResponseMetadata told = call(transport, ping);
      assertThat(told.requestId()).isEqualTo(expected);
      assertThat(told.status()).isEqualTo(200);
      assertThat(told.attempts()).isEqualTo(1);
      assertThat(told.headers()).isEmpty();
      assertThat(call(transport, ping).requestId()).isEqualTo("h");
    }
  }

  private static ResponseMetadata call(StubTransport transport, Ping ping) {
    return TestClient.builder(transport)
        .sts()
        .call(ping, "", CallOptions.none())
        .responseMetadata();
  }
}
