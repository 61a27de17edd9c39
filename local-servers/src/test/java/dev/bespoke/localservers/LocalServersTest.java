package dev.bespoke.localservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class LocalServersTest {
  @Test
  void s3RefusesAnUnsignedRequestInBothAddressingStyles() throws Exception {
    LocalServers servers = TestServers.local();

    HttpResponse<String> byPath = Http.get(servers.s3Endpoint());
    HttpResponse<String> byHost = Http.get(servers.s3VirtualHostEndpoint());

    assertThat(byPath.statusCode()).isEqualTo(403);
    assertThat(byPath.body()).contains("<Code>AccessDenied</Code>");
    assertThat(byHost.statusCode()).isEqualTo(403);
  }

  @Test
  void s3AnswersOverTlsToWhoTrustsItsCertificate() throws Exception {
    LocalServers servers = TestServers.local();

    HttpResponse<String> response = Http.get(servers.s3TlsEndpoint(), servers.sslContext());

    assertThat(response.statusCode()).isEqualTo(403);
    assertThatThrownBy(() -> Http.get(servers.s3TlsEndpoint(), SSLContext.getDefault()))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void sqsCreatesAQueueInBothProtocols() throws Exception {
    LocalServers servers = TestServers.local();

    HttpResponse<String> json =
        Http.post(
            servers.sqsEndpoint(),
            "{\"QueueName\":\"plain\"}",
            "Content-Type",
            "application/x-amz-json-1.0",
            "X-Amz-Target",
            "AmazonSQS.CreateQueue");
    HttpResponse<String> query =
        Http.post(
            servers.sqsEndpoint(),
            "Action=GetQueueUrl&QueueName=plain",
            "Content-Type",
            "application/x-www-form-urlencoded");

    String queueUrl = servers.sqsEndpoint() + "/000000000000/plain";
    assertThat(json.statusCode()).isEqualTo(200);
    assertThat(json.body()).contains(queueUrl);
    assertThat(query.body()).contains("<QueueUrl>" + queueUrl + "</QueueUrl>");
  }

  @Test
  void serversAreGoneAfterClose() throws Exception {
    LocalServers servers = LocalServers.start();
    assertThat(Http.get(servers.s3Endpoint()).statusCode()).isEqualTo(403);
    assertThatThrownBy(servers::s3TlsEndpoint).hasMessageContaining("startWithTls");

    servers.close();

    assertThatThrownBy(() -> Http.get(servers.s3Endpoint())).isInstanceOf(ConnectException.class);
    assertThatThrownBy(() -> Http.get(servers.sqsEndpoint())).isInstanceOf(ConnectException.class);
  }

  @Test
  void theServersEndByThemselvesWhenTheirInputCloses() {
    ChildProcess process = LocalServers.launch(List.of());
    process.awaitAnnouncement(Duration.ofMinutes(2));

    process.close();

    assertThat(process.exitStatus()).as("killed processes have another status").isZero();
  }

  @Test
  void aFailedStartShowsWhatTheServersPrinted() {
    ChildProcess process = LocalServers.launch(List.of("/no/such/key-store", "password"));

    assertThatThrownBy(() -> process.awaitAnnouncement(Duration.ofMinutes(2)))
        .isInstanceOf(ServerStartException.class)
        .hasMessageContaining("ended before it was ready")
        .hasMessageContaining("/no/such/key-store");
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void theServersLibrariesReachOnlyTheirOwnProcess() {
    String classPath = ServersClassPath.read();

    assertThat(classPath).contains("s3proxy").contains("elasticmq").doesNotContain("junit");
  }
}
