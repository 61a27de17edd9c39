package dev.bespoke.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.HttpResponse;
import dev.bespoke.runtime.http.HttpTransport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What resources of one's own send, over a transport that answers from a table. */
@Timeout(60)
class OwnResourceTest {
  private final Service service = new Service();

  /** Answers each operation with the same document, and remembers which were asked for. */
  private static final class Service implements HttpTransport {
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private volatile String versions =
        "{\"Versions\":[{\"VersionId\":\"v1\"},{},{\"VersionId\":\"v2\"}]}";

    @Override
    public HttpResponse send(HttpRequest request) {
      String target = request.headers().get("x-amz-target");
      String operation = String.valueOf(target).replaceFirst(".*\\.", "");
      calls.add(operation);
      String answer =
          switch (operation) {
            case "DescribeSecret" -> "{\"ARN\":\"arn:s\",\"LastChangedDate\":1.5}";
            case "GetSecretValue" -> "{\"SecretString\":\"hush\"}";
            case "ListSecretVersionIds" -> versions;
            case "ListSecrets" -> "{\"SecretList\":[{\"Name\":\"a\"},{\"Name\":\"b\"}]}";
            default -> "{}";
          };
      return new HttpResponse(
          200, new Headers(), new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
      calls.add("close");
    }
  }

  private SecretResource secret(String id) {
    return SecretResource.builder()
        .region("us-east-1")
        .credentials(CredentialsProvider.of(Credentials.of("key", "secret")))
        .transport(service)
        .build(id);
  }

  private VaultResource vault() {
    return VaultResource.builder()
        .region("us-east-1")
        .credentials(CredentialsProvider.of(Credentials.of("key", "secret")))
        .transport(service)
        .build();
  }

  @Test
  void toMakeOneSendsNothing() {
    try (SecretResource secret = secret("a")) {
      assertThat(secret.id()).isEqualTo("a");
      assertThat(secret.isLoaded()).isFalse();
    }
    assertThat(service.calls).isEmpty();
  }

  @Test
  void attributesAreLoadedOnceAndAnewOnRequest() {
    try (SecretResource secret = secret("a")) {
      assertThat(secret.arn()).isEqualTo("arn:s");
      assertThat(secret.lastChangedDate()).isEqualTo(Instant.ofEpochMilli(1500));
      assertThat(secret.description()).isNull();
      assertThat(service.calls).containsExactly("DescribeSecret");
      secret.reload();
      assertThat(secret.arn()).isEqualTo("arn:s");
      assertThat(service.calls).containsExactly("DescribeSecret", "DescribeSecret");
    }
  }

  @Test
  void anActionThatReadsKeepsTheAttributes() {
    try (SecretResource secret = secret("a")) {
      secret.reload();
      assertThat(secret.value()).isEqualTo("hush");
      assertThat(secret.isLoaded()).isTrue();
    }
  }

  @Test
  void anActionThatChangesMakesThemStale() throws Exception {
    try (SecretResource secret = secret("a")) {
      secret.reload();
      secret.put("new");
      assertThat(secret.isLoaded()).isFalse();
      secret.reload();
      secret.putLater("newer").get(30, TimeUnit.SECONDS);
      assertThat(secret.isLoaded()).isFalse();
    }
  }

  @Test
  void manyThreadsCauseOneLoad() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (SecretResource secret = secret("a")) {
      List<Future<String>> arns =
          threads.invokeAll(Collections.nCopies(8, (Callable<String>) secret::arn));
      for (Future<String> arn : arns) {
        assertThat(arn.get()).isEqualTo("arn:s");
      }
      assertThat(service.calls).containsExactly("DescribeSecret");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aListingGivesResourcesThatKnowTheirParent() {
    try (SecretResource secret = secret("a")) {
      assertThat(secret.versions())
          .extracting(Version::secretId, Version::versionId)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("a", "v1"),
              org.assertj.core.groups.Tuple.tuple("a", "v2"));
      assertThat(secret.version("v3"))
          .hasToString("secretsmanager.Version(secretId=a, versionId=v3)");
    }
  }

  @Test
  void theTextOfOneSendsNothing() {
    try (VaultResource vault = vault()) {
      assertThat(vault).hasToString("secretsmanager.Vault()");
      assertThat(service.calls).isEmpty();
    }
  }

  @Test
  void aListingIsFetchedWhenItIsRead() {
    try (VaultResource vault = vault()) {
      var secrets = vault.secrets();
      assertThat(service.calls).isEmpty();
      assertThat(secrets).extracting(Secret::id).containsExactly("a", "b");
      assertThat(service.calls).containsExactly("ListSecrets");
    }
  }

  @Test
  void whatIsMadeIsKnownByWhatWasGivenWhereTheAnswerLacksIt() {
    try (VaultResource vault = vault()) {
      assertThat(vault.create("fresh", "x")).isEqualTo(vault.secret("fresh"));
      assertThat(service.calls).containsExactly("CreateSecret");
    }
  }

  @Test
  void resourcesAreEqualByTheirIdentifiers() {
    try (SecretResource one = secret("a");
        SecretResource same = secret("a");
        SecretResource other = secret("b")) {
      one.reload();
      assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
      assertThat(one).hasToString("secretsmanager.Secret(id=a)");
    }
  }

  @Test
  void anEmptyIdentifierIsRefused() {
    assertThatThrownBy(() -> secret("").close())
        .isInstanceOf(ClientException.class)
        .hasMessageStartingWith("secretsmanager.Secret needs its id, which is empty");
  }

  @Test
  void whatSharesConnectionsDoesNotCloseThem() {
    try (VaultResource vault = vault()) {
      Secret shared = SecretResource.of(vault, "a");
      ((SecretResource) shared).close();
      assertThat(shared.arn()).isEqualTo("arn:s");
    }
  }

  @Test
  void whatSharesConnectionsEndsWithThem() {
    Secret shared;
    try (VaultResource vault = vault()) {
      shared = vault.secret("a");
    }
    assertThatThrownBy(shared::arn)
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void connectionsOfAnotherServiceAreRefused() {
    try (QueuesClient queues =
        QueuesClient.builder()
            .region("us-east-1")
            .credentials(CredentialsProvider.of(Credentials.of("key", "secret")))
            .transport(service)
            .build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SecretResource.of(queues, "a"))
          .withMessageContaining("Secrets Manager")
          .withMessageContaining("SQS");
    }
  }
}
