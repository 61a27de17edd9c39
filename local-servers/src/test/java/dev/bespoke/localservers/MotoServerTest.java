package dev.bespoke.localservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class MotoServerTest {
  private static final String UNSIGNED =
      "AWS4-HMAC-SHA256 Credential=none/20260101/us-east-1/sqs/aws4_request,"
          + " SignedHeaders=host, Signature=0";

  @Test
  void servesARequestAndForgetsItOnReset() throws Exception {
    MotoServer moto = TestServers.moto();
    assertThat(sqs(moto.endpoint(), "CreateQueue", "{\"QueueName\":\"q\"}").statusCode())
        .isEqualTo(200);
    assertThat(sqs(moto.endpoint(), "ListQueues", "{}").body()).contains("/q\"");

    moto.reset();

    assertThat(sqs(moto.endpoint(), "ListQueues", "{}").body()).doesNotContain("/q\"");
  }

  @Test
  void theVerifyingModeRefusesAnUnknownKeyAlsoAfterReset() throws Exception {
    MotoServer moto = TestServers.verifyingMoto();
    String firstKey = moto.accessKeyId();
    assertThat(sqs(moto.endpoint(), "ListQueues", "{}").statusCode()).isEqualTo(403);

    moto.reset();

    assertThat(sqs(moto.endpoint(), "ListQueues", "{}").statusCode()).isEqualTo(403);
    assertThat(moto.accessKeyId()).isNotEmpty().isNotEqualTo(firstKey);
    assertThat(moto.secretAccessKey()).isNotEmpty();
  }

  @Test
  void isGoneAfterClose() throws Exception {
    TestServers.moto(); // skips this test where moto is missing
    MotoServer moto = MotoServer.start();
    URI health = moto.endpoint().resolve("/moto-api/");
    assertThat(Http.get(health).statusCode()).isEqualTo(200);

    moto.close();

    assertThatThrownBy(() -> Http.get(health)).isInstanceOf(ConnectException.class);
  }

  @Test
  void isFoundInTheFirstFolderOfThePathThatHasIt(@TempDir Path folder) throws Exception {
    Path executable = Files.createFile(folder.resolve("moto_server"));
    assertThat(executable.toFile().setExecutable(true)).isTrue();

    assertThat(MotoServer.findOnPath("/no/such/folder:" + folder)).contains(executable);
    assertThat(MotoServer.findOnPath("/no/such/folder")).isEmpty();
    assertThat(MotoServer.findOnPath(null)).isEmpty();
  }

  @Test
  void aMissingMotoSkipsTestsExceptInCi() {
    assertThatThrownBy(() -> TestServers.requireMoto(false, false))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("pip install");
    assertThatThrownBy(() -> TestServers.requireMoto(false, true))
        .isInstanceOf(ServerStartException.class);
    assertThatCode(() -> TestServers.requireMoto(true, true)).doesNotThrowAnyException();
  }

  private static HttpResponse<String> sqs(URI endpoint, String operation, String body)
      throws Exception {
    return Http.post(
        endpoint,
        body,
        "Authorization",
        UNSIGNED,
        "Content-Type",
        "application/x-amz-json-1.0",
        "X-Amz-Target",
        "AmazonSQS." + operation);
  }
}
