package dev.bespoke.runtime.auth;

import dev.bespoke.runtime.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signature Version 4 as its specification tells it, step by step, in the plainest code: what the
 * signer has to agree with.
 */
final class ReferenceSigner {
  private static final Set<String> UNSIGNED =
      Set.of(
          "connection",
          "expect",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "user-agent",
          "x-amzn-trace-id",
          "authorization");

  private ReferenceSigner() {}

  /** The Authorization value of a request that has all other fields already. */
  static String authorization(HttpRequest request, SigningParameters parameters, String payload) {
    SortedMap<String, String> headers = canonicalHeaders(request);
    return "AWS4-HMAC-SHA256 Credential="
        + parameters.credentials().accessKeyId()
        + "/"
        + scope(parameters)
        + ", SignedHeaders="
        + String.join(";", headers.keySet())
        + ", Signature="
        + signature(request, parameters, payload);
  }

  static String signature(HttpRequest request, SigningParameters parameters, String payload) {
    String stringToSign =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            time(parameters.time()),
            scope(parameters),
            hex(sha256(canonicalRequest(request, parameters, payload))));
    byte[] key = utf8("AWS4" + parameters.credentials().secretAccessKey());
    for (String part : scope(parameters).split("/")) {
      key = hmac(key, part);
    }
    return hex(hmac(key, stringToSign));
  }

  /** What Signature Version 4A signs: the scope has no region. */
  static String asymmetricStringToSign(
      HttpRequest request, SigningParameters parameters, String payload) {
    String time = time(parameters.time());
    return String.join(
        "\n",
        "AWS4-ECDSA-P256-SHA256",
        time,
        time.substring(0, 8) + "/" + parameters.signingName() + "/aws4_request",
        hex(sha256(canonicalRequest(request, parameters, payload))));
  }

  static String canonicalRequest(
      HttpRequest request, SigningParameters parameters, String payload) {
    SortedMap<String, String> headers = canonicalHeaders(request);
    return String.join(
        "\n",
        request.method(),
        path(request.path(), parameters),
        query(request.query()),
        headers.entrySet().stream()
            .map(e -> e.getKey() + ":" + e.getValue() + "\n")
            .collect(Collectors.joining()),
        String.join(";", headers.keySet()),
        payload);
  }

  private static String path(String path, SigningParameters parameters) {
    String result = path;
    if (parameters.normalizePath()) {
      List<String> segments = new ArrayList<>();
      for (String segment : path.split("/", -1)) {
        if (segment.equals("..") && !segments.isEmpty()) {
          segments.remove(segments.size() - 1);
        } else if (!Set.of("", ".", "..").contains(segment)) {
          segments.add(segment);
        }
      }
      String end = path.endsWith("/") && !segments.isEmpty() ? "/" : "";
      result = "/" + String.join("/", segments) + end;
    }
    if (!parameters.doubleEncodePath()) {
      return result;
    }
    StringBuilder encoded = new StringBuilder();
    for (byte b : utf8(result)) {
      char c = (char) (b & 0xFF);
      boolean plain = Character.isLetterOrDigit(c) && c < 0x80;
      encoded.append(
          plain || "-._~/".indexOf(c) >= 0 ? "" + c : String.format(Locale.ROOT, "%%%02X", b));
    }
    return encoded.toString();
  }

  private static String query(String query) {
    List<String[]> parameters = new ArrayList<>();
    for (String parameter : query.split("&", -1)) {
      if (!parameter.isEmpty()) {
        int equals = parameter.indexOf('=');
        parameters.add(
            equals < 0
                ? new String[] {parameter, ""}
                : new String[] {parameter.substring(0, equals), parameter.substring(equals + 1)});
      }
    }
    parameters.sort((a, b) -> a[0].equals(b[0]) ? a[1].compareTo(b[1]) : a[0].compareTo(b[0]));
    return parameters.stream().map(p -> p[0] + "=" + p[1]).collect(Collectors.joining("&"));
  }

  private static SortedMap<String, String> canonicalHeaders(HttpRequest request) {
    SortedMap<String, String> headers = new TreeMap<>();
    for (int i = 0; i < request.headers().size(); i++) {
      String name = request.headers().name(i);
      String value = request.headers().value(i).trim().replaceAll("[ \t\n\u000b\f\r]+", " ");
      if (!UNSIGNED.contains(name)) {
        headers.merge(name, value, (first, second) -> first + "," + second);
      }
    }
    headers.putIfAbsent("host", request.hostHeader());
    return headers;
  }

  private static String scope(SigningParameters parameters) {
    String date = time(parameters.time()).substring(0, 8);
    return String.join("/", date, parameters.region(), parameters.signingName(), "aws4_request");
  }

  static String time(Instant instant) {
    return DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
        .withZone(ZoneOffset.UTC)
        .format(instant);
  }

  static String sha256Hex(byte[] bytes) {
    try {
      return hex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(String text) {
    return HexFormat.of().parseHex(sha256Hex(utf8(text)));
  }

  static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(utf8(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
