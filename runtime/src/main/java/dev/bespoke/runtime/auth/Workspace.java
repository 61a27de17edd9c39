package dev.bespoke.runtime.auth;

import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import java.io.IOException;

/** Everything that makes one signature; used again and again, by one thread at a time. */
final class Workspace {
  private static final String EMPTY_HASH =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private final ByteBuilder bytes = new ByteBuilder();
  private final CanonicalHeaders headers = new CanonicalHeaders();
  private final CanonicalQuery query = new CanonicalQuery();
  private final Sha256 sha256 = new Sha256();
  private final byte[] hash = new byte[Sha256.LENGTH];
  private long second = Long.MIN_VALUE;
  private String time = "";
  private String date = "";

  /** The time of a signature; the last one is kept, many share a second. */
  String time(long epochSecond) {
    if (epochSecond != second) {
      time = SigningTime.format(epochSecond);
      date = time.substring(0, 8);
      second = epochSecond;
    }
    return time;
  }

  /** The SHA-256 of a body that can be read again, in hexadecimal. */
  String hash(RequestBody body) {
    if (body.contentLength() == 0) {
      return EMPTY_HASH;
    }
    if (!body.isReplayable()) {
      throw new ClientException(
          "The body can be read only once, so it can't be both hashed for the signature and sent:"
              + " give one that is replayable (bytes or a file), or sign without the body's hash.");
    }
    sha256.begin(body.contentLength());
    try {
      body.writeTo(sha256);
    } catch (IOException e) {
      throw new ClientException(
          "The body couldn't be read to compute the hash that the signature needs.", e);
    }
    sha256.finish(hash);
    bytes.clear();
    return bytes.addHex(hash).text();
  }

  /** The names of the fields that are signed. */
  String signedHeaders(HttpRequest request) {
    headers.read(request);
    return headers.names().text();
  }

  /** The value of the Authorization field. */
  String authorization(
      HttpRequest request, SigningParameters parameters, String payload, Algorithm algorithm) {
    byte[] signature = sign(request, parameters, payload, algorithm);
    bytes.clear();
    bytes.addAscii(algorithm.name()).addAscii(" Credential=");
    bytes.add(parameters.credentials().accessKeyId()).add('/');
    addScope(parameters, algorithm);
    bytes.addAscii(", SignedHeaders=");
    bytes.add(headers.names());
    return bytes.addAscii(", Signature=").addHex(signature).text();
  }

  /** The signature alone. */
  String signature(
      HttpRequest request, SigningParameters parameters, String payload, Algorithm algorithm) {
    byte[] signature = sign(request, parameters, payload, algorithm);
    bytes.clear();
    return bytes.addHex(signature).text();
  }

  private byte[] sign(
      HttpRequest request, SigningParameters parameters, String payload, Algorithm algorithm) {
    time(parameters.time().getEpochSecond());
    headers.read(request);
    writeCanonicalRequest(request, parameters, payload);
    sha256.begin(bytes.length());
    sha256.write(bytes.array(), 0, bytes.length());
    sha256.finish(hash);
    bytes.clear();
    bytes.addAscii(algorithm.name()).add('\n').addAscii(time).add('\n');
    addScope(parameters, algorithm);
    bytes.add('\n').addHex(hash);
    return algorithm.sign(bytes, parameters, date, sha256, hash);
  }

  private void writeCanonicalRequest(
      HttpRequest request, SigningParameters parameters, String payload) {
    bytes.clear();
    bytes.add(request.method()).add('\n');
    CanonicalPath.write(
        request.path(), parameters.normalizePath(), parameters.doubleEncodePath(), bytes);
    bytes.add('\n');
    query.write(request.query(), bytes);
    bytes.add('\n');
    headers.write(request, bytes);
    bytes.add('\n');
    bytes.add(headers.names());
    bytes.add('\n').addAscii(payload);
  }

  /** Adds {@code date/region/service/aws4_request}, or the same without a region. */
  private void addScope(SigningParameters parameters, Algorithm algorithm) {
    bytes.addAscii(date).add('/');
    if (algorithm.regionSet(parameters) == null) {
      bytes.add(parameters.region()).add('/');
    }
    bytes.add(parameters.signingName()).addAscii("/aws4_request");
  }
}
