package dev.bespoke.integration.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.bespoke.integration.auth.domains.model.Attribute;
import dev.bespoke.integration.auth.domains.model.NoSuchDomainException;
import dev.bespoke.integration.auth.domains.model.ReplaceableAttribute;
import dev.bespoke.localservers.PythonServer;
import dev.bespoke.localservers.TestServers;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.error.ServiceException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Botocore computes the signatures of what arrives, and moto is SimpleDB. */
class SimpleDbLiveTest {
  private static PythonServer server;

  @BeforeAll
  static void start() {
    server = TestServers.python(Path.of("src/test/python/simpledb_with_signature_2.py"));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static Domains client(String secret) {
    return DomainsClient.builder()
        .endpointUrl(server.endpoint())
        .region("us-east-1")
        .credentials(
            CredentialsProvider.of(Credentials.of("AKIDSIMPLE", secret, "to/ken+of=the-peer")))
        .maxAttempts(1)
        .build();
  }

  @Test
  void attributesAreKeptWhateverTheyHold() {
    List<ReplaceableAttribute> attributes =
        List.of(
            ReplaceableAttribute.builder().name("città").value("+ & = % ~ ☃ \uD83D\uDE80").build(),
            ReplaceableAttribute.builder().name("line").value("1\n2*(3)'!").build());
    try (Domains domains = client("secret-of-the-peer")) {
      domains.createDomain(r -> r.domainName("signed.things"));
      domains.putAttributes(
          r -> r.domainName("signed.things").itemName("one two").attributes(attributes));

      assertThat(domains.listDomains(r -> {}).domainNames()).contains("signed.things");
      assertThat(
              domains
                  .getAttributes(r -> r.domainName("signed.things").itemName("one two"))
                  .attributes())
          .extracting(Attribute::name, Attribute::value)
          .containsExactly(tuple("città", "+ & = % ~ ☃ \uD83D\uDE80"), tuple("line", "1\n2*(3)'!"));
      assertThatThrownBy(() -> domains.getAttributes(r -> r.domainName("nowhere").itemName("x")))
          .isInstanceOf(NoSuchDomainException.class);
    }
  }

  @Test
  void anotherSecretIsRefused() {
    try (Domains domains = client("another-secret")) {
      assertThatThrownBy(() -> domains.listDomains(r -> {}))
          .isInstanceOfSatisfying(
              ServiceException.class,
              error -> {
                assertThat(error.status()).isEqualTo(403);
                assertThat(error.code()).isEqualTo("SignatureDoesNotMatch");
                assertThat(error)
                    .hasMessageContaining("botocore computes another signature")
                    .hasMessageNotContaining("another-secret");
              });
    }
  }
}
