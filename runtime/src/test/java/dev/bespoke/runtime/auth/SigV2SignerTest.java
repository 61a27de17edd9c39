package dev.bespoke.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SigV2SignerTest {
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  private static final Credentials KEYS = Credentials.of("AKIAIOSFODNN7EXAMPLE", SECRET);
  private static final Instant TIME = Instant.parse("2011-10-03T15:19:30.999Z");

  private static HttpRequest form(String body) {
    return new HttpRequest().host("SDB.amazonaws.com").body(RequestBody.of(body));
  }

  private static String body(HttpRequest request) {
    try {
      return new String(request.body().open().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By the JDK's HMAC, percent-encoded by the JDK, which has Base64's characters right. */
  private static String expected(String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    return URLEncoder.encode(Base64.getEncoder().encodeToString(hash), StandardCharsets.UTF_8);
  }

  /** The example of the AWS General Reference, "Signature version 2 signing process". */
  @Test
  void theTextOfThePublishedExampleHasThePublishedSignature() {
    String text =
        "GET\nelasticmapreduce.amazonaws.com\n/\n"
            + "AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Action=DescribeJobFlows"
            + "&SignatureMethod=HmacSHA256&SignatureVersion=2&Timestamp=2011-10-03T15%3A19%3A30"
            + "&Version=2009-03-31";
    assertThat(SigV2Signer.signature(text, SECRET))
        .isEqualTo("i91nKc4PWAt0JJIdXwz9HxZCJDdiy6cf/Mj6vPxyYIs=");
  }

  @Test
  void parametersAreSortedByTheirNamesAloneAndTheSignatureComesLast() throws Exception {
    HttpRequest request =
        form("Action=Put&Attribute.1.Name=a&Attribute.10.Name=j&Attribute=%26&attribute=&Zone=%7E");
    SigV2Signer.sign(request, KEYS, TIME);
    String signed =
        "AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Action=Put&Attribute=%26&Attribute.1.Name=a"
            + "&Attribute.10.Name=j&SignatureMethod=HmacSHA256&SignatureVersion=2"
            + "&Timestamp=2011-10-03T15%3A19%3A30Z&Zone=%7E&attribute=";
    assertThat(body(request))
        .isEqualTo(signed + "&Signature=" + expected("POST\nsdb.amazonaws.com\n/\n" + signed));
  }

  @Test
  void aSessionsTokenAndAPortArePartOfTheSignature() throws Exception {
    HttpRequest request = form("Action=List").scheme("http").host("127.0.0.1").port(5000);
    SigV2Signer.sign(
        request.path("/prefix/"), Credentials.of("AKIATEMPORARY", SECRET, "a+b/c="), TIME);
    String signed =
        "AWSAccessKeyId=AKIATEMPORARY&Action=List&SecurityToken=a%2Bb%2Fc%3D"
            + "&SignatureMethod=HmacSHA256&SignatureVersion=2"
            + "&Timestamp=2011-10-03T15%3A19%3A30Z";
    assertThat(body(request))
        .isEqualTo(signed + "&Signature=" + expected("POST\n127.0.0.1:5000\n/prefix/\n" + signed));
  }

  @Test
  void anotherSignatureReplacesTheFirst() {
    HttpRequest twice = form("Action=List");
    SigV2Signer.sign(twice, Credentials.of("AKIAOTHER", "other", "token"), TIME);
    SigV2Signer.sign(twice, KEYS, TIME.plusSeconds(60));
    HttpRequest once = form("Action=List");
    SigV2Signer.sign(once, KEYS, TIME.plusSeconds(60));
    assertThat(body(twice)).isEqualTo(body(once));
  }

  @Test
  void nothingIsAddedWithoutCredentials() {
    HttpRequest request = form("Action=List");
    SigV2Signer.sign(request, Credentials.anonymous(), TIME);
    assertThat(body(request)).isEqualTo("Action=List");
  }
}
