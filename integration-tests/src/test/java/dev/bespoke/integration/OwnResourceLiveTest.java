package dev.bespoke.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.localservers.MotoServer;
import dev.bespoke.localservers.TestServers;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Resources of one's own against moto, which verifies the signatures. */
@ParameterizedClass
@EnumSource(Transport.class)
class OwnResourceLiveTest {
  private final Transport transport;

  OwnResourceLiveTest(Transport transport) {
    this.transport = transport;
  }

  @Test
  void aSecretIsMadeChangedListedAndDropped() {
    MotoServer moto = TestServers.verifyingMoto();
    try (VaultResource vault =
        VaultResource.builder()
            .endpointUrl(moto.endpoint())
            .region("us-east-1")
            .credentials(
                CredentialsProvider.of(Credentials.of(moto.accessKeyId(), moto.secretAccessKey())))
            .transport(transport.open())
            .build()) {
      String name = "own-" + UUID.randomUUID();
      Secret secret = vault.create(name, "first");
      assertThat(secret.value()).isEqualTo("first");
      assertThat(secret.arn()).contains(name);

      secret.put("second");
      assertThat(secret.value()).isEqualTo("second");
      List<Version> versions = secret.versions().toList();
      assertThat(versions).isNotEmpty();
      assertThat(versions).extracting(Version::value).contains("second");
      assertThat(vault.secrets()).contains(vault.secret(name));

      secret.delete(true);
      assertThat(vault.secrets()).doesNotContain(secret);
    }
  }
}
