package dev.bespoke.runtime.protocol;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.EmptyResponse;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.ShapeWriter;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RpcV2CborOperationTest {
  private static final MemberNames NONE = MemberNames.of();

  private static final class Ping extends RpcV2CborOperation<String, EmptyResponse> {
    Ping() {
      super("Ping", "Service", true);
    }

    @Override
    protected void write(String input, ShapeWriter out) {
      out.startStructure();
      out.endStructure();
    }

    @Override
    protected EmptyResponse read(ShapeReader in) {
      in.startStructure();
      assertThat(in.nextMember(NONE)).isNegative();
      return new EmptyResponse();
    }

    @Override
    protected ServiceException error(ErrorResponse error) {
      return new ServiceException(error);
    }
  }

  private final StubTransport transport = new StubTransport();

  private EmptyResponse call() {
    return TestClient.builder(transport).dynamodb().call(new Ping(), "", CallOptions.none());
  }

  @ParameterizedTest
  @CsvSource({
    "smithy-protocol,rpc-v2-cbor",
    "content-type,application/cbor",
    "content-type,Application/CBOR; x=y"
  })
  void a_response_in_the_protocol_says_so(String header, String value) {
    transport.respond(200, new byte[] {(byte) 0xa0}, header, value).respond(200, "", header, value);
    assertThat(call().responseMetadata().status()).isEqualTo(200);
    assertThat(call().responseMetadata().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "x-served-by,a proxy",
    "content-type,text/html",
    "content-type,application/cborish",
    "smithy-protocol,rpc-v2-json"
  })
  void a_response_of_another_than_the_service_is_refused(String header, String value) {
    transport.respond(200, "", header, value);
    assertThatThrownBy(this::call)
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("Ping")
        .hasMessageContaining("cannot be understood")
        .hasMessageContaining("smithy-protocol");
    assertThat(transport.openBodies()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0x07, 0xf5, 0xa0, 0x41})
  void a_message_that_is_no_text_hides_no_code(int first) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(0xa2);
    body.writeBytes("gmessage".getBytes(US_ASCII));
    body.write(first);
    if (first == 0x41) {
      body.write('x'); // one byte
    }
    body.writeBytes("f__typecFoo".getBytes(US_ASCII));
    transport.respond(400, body.toByteArray());
    assertThatThrownBy(this::call)
        .isInstanceOfSatisfying(
            ServiceException.class,
            e -> {
              assertThat(e.code()).isEqualTo("Foo");
              assertThat(e.errorMessage()).isNull();
            });
  }

  @Test
  void an_error_needs_no_header() {
    transport.respond(400, new byte[] {(byte) 0xa0});
    assertThatThrownBy(this::call).isInstanceOf(ServiceException.class);
  }
}
