package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.operation.BufferedResponse;
import dev.bespoke.runtime.operation.Operation;
import dev.bespoke.runtime.operation.ServiceResponse;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.ShapeWriter;
import dev.bespoke.runtime.serde.cbor.CborReader;
import dev.bespoke.runtime.serde.cbor.CborWriter;

/**
 * An operation of Smithy's RPC v2 CBOR protocol (Smithy, "Smithy RPC v2 CBOR protocol"): one CBOR
 * item each way, its path naming service and operation.
 *
 * @param <I> the request
 * @param <O> the response
 */
public abstract class RpcV2CborOperation<I, O extends ServiceResponse> extends Operation<I, O> {
  private static final String PROTOCOL = "rpc-v2-cbor";
  private static final String CBOR = "application/cbor";
  private static final String EVENT_STREAM = "application/vnd.amazon.eventstream";
  private static final byte[] EMPTY_MAP = {(byte) 0xa0};

  private final String path;
  private final boolean hasInput;

  /**
   * For generated operations.
   *
   * @param service the name of the service's shape
   * @param hasInput whether the definition gives the operation an input, be it an empty one
   */
  protected RpcV2CborOperation(String name, String service, boolean hasInput) {
    super(name);
    this.path = "/service/".concat(service).concat("/operation/").concat(name);
    this.hasInput = hasInput;
  }

  /** Writes the input. */
  protected abstract void write(I input, ShapeWriter out);

  /** Reads the output. */
  protected abstract O read(ShapeReader in);

  /** Whether errors keep the codes of the service's query protocol ({@code awsQueryCompatible}). */
  protected boolean queryCompatible() {
    return false;
  }

  @Override
  protected final void serialize(I input, HttpRequest request) {
    request.path(path);
    Headers headers = request.headers();
    headers.add("smithy-protocol", PROTOCOL);
    headers.add("accept", streamsOutput() ? EVENT_STREAM : CBOR);
    if (queryCompatible()) {
      headers.add("x-amzn-query-mode", "true");
    }
    if (hasInput) {
      headers.add("content-type", CBOR);
      CborWriter out = new CborWriter();
      write(input, out);
      request.body(out.toBody());
    }
  }

  /**
   * Reads the output, of a response that says that it is in the protocol: what a proxy sends may be
   * empty, and would then pass for an output without members.
   */
  @Override
  protected final O deserialize(BufferedResponse response) {
    if (!isOfProtocol(response.headers())) {
      throw new SerdeException(
          "neither its smithy-protocol nor its content-type is that of RPC v2 CBOR, so that it may"
              + " be a proxy's. Check the endpoint");
    }
    if (response.length() == 0) {
      return read(CborReader.open(EMPTY_MAP));
    }
    return read(CborReader.open(response.body(), 0, response.length()));
  }

  /** Either header does: not every server sends both. */
  private static boolean isOfProtocol(Headers headers) {
    if (PROTOCOL.equals(headers.get("smithy-protocol"))) {
      return true;
    }
    String type = headers.get("content-type");
    return type != null && (isType(type, CBOR) || isType(type, EVENT_STREAM));
  }

  private static boolean isType(String value, String type) {
    int end = type.length();
    return value.regionMatches(true, 0, type, 0, end)
        && (value.length() == end || value.charAt(end) == ';' || value.charAt(end) == ' ');
  }

  @Override
  protected final boolean initialMessages() {
    return true;
  }

  @Override
  protected final ErrorResponse readError(BufferedResponse response, int attempts) {
    return CborErrors.read(name(), response, attempts);
  }
}
