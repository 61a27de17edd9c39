package dev.bespoke.localservers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * moto's own requests ({@code /moto-api}), and the unsigned IAM requests that make a first user.
 */
final class MotoAdmin {
  /** How many requests moto takes unsigned: those of {@link #createUser()}. */
  static final String FREE_CALLS = "3";

  private static final String USER = "tester";
  private static final String ALLOW_ALL =
      "{\"Version\":\"2012-10-17\",\"Statement\":"
          + "[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

  /** moto finds the service by the scope; the signature of a free call is not looked at. */
  private static final String IAM_SCOPE =
      "AWS4-HMAC-SHA256 Credential=none/20260101/us-east-1/iam/aws4_request,"
          + " SignedHeaders=host, Signature=0";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final URI endpoint;

  MotoAdmin(URI endpoint) {
    this.endpoint = endpoint;
  }

  void reset() {
    post("/moto-api/reset", "text/plain", "");
  }

  void allowFreeCalls() {
    post("/moto-api/reset-auth", "text/plain", FREE_CALLS);
  }

  /** Creates the user who may do everything, in three requests. */
  MotoCredentials createUser() {
    iam("CreateUser", "");
    iam(
        "PutUserPolicy",
        "&PolicyName=all&PolicyDocument=" + URLEncoder.encode(ALLOW_ALL, StandardCharsets.UTF_8));
    String key = iam("CreateAccessKey", "");
    return new MotoCredentials(element(key, "AccessKeyId"), element(key, "SecretAccessKey"));
  }

  private String iam(String action, String parameters) {
    return post(
        "/",
        "application/x-www-form-urlencoded",
        "Action=" + action + "&Version=2010-05-08&UserName=" + USER + parameters);
  }

  private String post(String path, String contentType, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", IAM_SCOPE)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(
            "moto answered " + response.statusCode() + " to " + path + ": " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new IllegalStateException("moto did not answer " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for moto", e);
    }
  }

  private static String element(String xml, String name) {
    int start = xml.indexOf("<" + name + ">");
    int end = xml.indexOf("</" + name + ">");
    if (start < 0 || end < start) {
      throw new IllegalStateException("moto's answer has no " + name);
    }
    return xml.substring(start + name.length() + 2, end);
  }
}
