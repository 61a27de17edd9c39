package dev.bespoke.runtime.auth;

import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.http.UriEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Signs forms as SimpleDB wants them ("Signing AWS API requests with signature version 2", of the
 * AWS General Reference of old): the signature is one more parameter of the form. Stateless.
 */
public final class SigV2Signer {
  private SigV2Signer() {}

  /**
   * Adds the signature of these credentials, or replaces an earlier one; nothing where they are
   * anonymous.
   *
   * @param request a form, percent-encoded as RFC 3986 has it, whose parameters have names that
   *     need no such encoding
   */
  public static void sign(HttpRequest request, Credentials credentials, Instant now) {
    if (credentials.isAnonymous()) {
      return;
    }
    Map<String, String> form = parameters(request.body());
    form.remove("Signature");
    form.remove("SecurityToken");
    form.put("AWSAccessKeyId", UriEncoder.encode(credentials.accessKeyId()));
    form.put("SignatureMethod", "HmacSHA256");
    form.put("SignatureVersion", "2");
    form.put("Timestamp", UriEncoder.encode(timestamp(now)));
    String token = credentials.sessionToken();
    if (token != null) {
      form.put("SecurityToken", UriEncoder.encode(token));
    }
    String query = join(form);
    String text =
        request.method()
            + '\n'
            + request.hostHeader().toLowerCase(Locale.ROOT)
            + '\n'
            + request.path()
            + '\n'
            + query;
    String signature = signature(text, credentials.secretAccessKey());
    request.body(RequestBody.of(query + "&Signature=" + UriEncoder.encode(signature)));
  }

  /** The signature of a text, in Base64. */
  static String signature(String text, String secret) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] key = secret.getBytes(StandardCharsets.UTF_8);
    byte[] hash = new byte[Sha256.LENGTH];
    Sha256 sha256 = new Sha256();
    sha256.begin(bytes.length);
    sha256.hmac(sha256.key(key, key.length), bytes, 0, bytes.length, hash);
    return Base64.getEncoder().encodeToString(hash);
  }

  /** The form's parameters, encoded as they are, in the order of their names. */
  private static Map<String, String> parameters(RequestBody body) {
    String form = text(body);
    Map<String, String> parameters = new TreeMap<>();
    for (int start = 0; start < form.length(); ) {
      int next = form.indexOf('&', start);
      int end = next < 0 ? form.length() : next;
      int equals = form.indexOf('=', start);
      parameters.put(form.substring(start, equals), form.substring(equals + 1, end));
      start = end + 1;
    }
    return parameters;
  }

  private static String text(RequestBody body) {
    try (InputStream in = body.open()) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is in memory
    }
  }

  private static String join(Map<String, String> parameters) {
    StringBuilder query = new StringBuilder(256);
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      query.append(query.isEmpty() ? "" : "&");
      query.append(parameter.getKey()).append('=').append(parameter.getValue());
    }
    return query.toString();
  }

  /** {@code 2015-08-30T12:36:00Z}. */
  private static String timestamp(Instant now) {
    String basic = SigningTime.format(now.getEpochSecond());
    return basic.substring(0, 4)
        + '-'
        + basic.substring(4, 6)
        + '-'
        + basic.substring(6, 11)
        + ':'
        + basic.substring(11, 13)
        + ':'
        + basic.substring(13);
  }
}
