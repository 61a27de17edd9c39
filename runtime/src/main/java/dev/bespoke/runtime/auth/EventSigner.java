package dev.bespoke.runtime.auth;

import dev.bespoke.runtime.http.HttpRequest;
import java.time.Instant;
import java.util.Objects;

/**
 * Signs the messages of one event stream, each with the signature of the one before it, the first
 * with that of the request (Amazon Transcribe Developer Guide, "Setting up a streaming
 * transcription": event stream encoding). Used by one thread at a time.
 */
public final class EventSigner {
  private static final String SIGNATURE = "Signature=";
  private static final int HEX_LENGTH = 2 * Sha256.LENGTH;

  private final SigningParameters parameters;
  private final Algorithm keys;
  private final Sha256 sha256 = new Sha256();
  private final ByteBuilder bytes = new ByteBuilder();
  private final byte[] hash = new byte[Sha256.LENGTH];
  private String prior;

  /** Takes the first signature from a request that is signed in its Authorization header. */
  EventSigner(HttpRequest signed, SigningParameters parameters, Algorithm keys) {
    this.parameters = parameters;
    this.keys = keys;
    this.prior = signature(signed);
  }

  private static String signature(HttpRequest signed) {
    String authorization = Objects.toString(signed.headers().get("authorization"), "");
    int at = authorization.lastIndexOf(SIGNATURE);
    if (at < 0 || authorization.length() - at - SIGNATURE.length() != HEX_LENGTH) {
      throw new IllegalStateException(
          "Events are signed after the request that sends them; this one has no signature.");
    }
    return authorization.substring(at + SIGNATURE.length());
  }

  /**
   * The signature of the next message, 32 bytes.
   *
   * @param time when it is sent; fractions of a second are dropped
   * @param headers the message's headers but its signature, as they are encoded
   * @param payload the message's payload: the encoded event, or nothing at the end of the stream
   */
  public byte[] sign(Instant time, byte[] headers, byte[] payload) {
    String at = SigningTime.format(time.getEpochSecond());
    String date = at.substring(0, 8);
    bytes.clear();
    bytes.add("AWS4-HMAC-SHA256-PAYLOAD\n").add(at).add('\n').add(date).add('/');
    bytes.add(parameters.region()).add('/').add(parameters.signingName());
    bytes.add("/aws4_request\n").add(prior).add('\n').addHex(hash(headers)).add('\n');
    bytes.addHex(hash(payload));
    byte[] signature = keys.sign(bytes, parameters, date, sha256, new byte[Sha256.LENGTH]);
    bytes.clear();
    prior = bytes.addHex(signature).text();
    return signature;
  }

  private byte[] hash(byte[] data) {
    sha256.write(data, 0, data.length);
    sha256.finish(hash);
    return hash;
  }
}
