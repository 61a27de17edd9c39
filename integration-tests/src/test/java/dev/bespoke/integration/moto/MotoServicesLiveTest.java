package dev.bespoke.integration.moto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.localservers.MotoServer;
import dev.bespoke.localservers.TestServers;
import dev.bespoke.runtime.client.ClientBuilder;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.error.ServiceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks every service that moto serves something, and reads what it answers. */
class MotoServicesLiveTest {
  @TempDir private static Path directory;
  private static MotoClients clients;

  @BeforeAll
  static void compile() throws IOException {
    clients = MotoClients.of(MotoServices.CALLS, directory);
  }

  @AfterAll
  static void close() throws IOException {
    if (clients != null) {
      clients.close();
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void motoAnswers(MotoCall call) throws ReflectiveOperationException {
    check(call, TestServers.moto());
  }

  @ParameterizedTest
  @MethodSource("verifiedCalls")
  void motoAnswersWhereItVerifiesSignatures(MotoCall call) throws ReflectiveOperationException {
    check(call, TestServers.verifyingMoto());
  }

  static List<MotoCall> calls() {
    return MotoServices.CALLS;
  }

  /** moto refuses signatures of requests of REST protocols without a body, right as they are. */
  static Stream<MotoCall> verifiedCalls() {
    return MotoServices.CALLS.stream().filter(call -> !MotoServices.isRest(call));
  }

  private static void check(MotoCall call, MotoServer moto) throws ReflectiveOperationException {
    if (call.refused()) {
      assertThatThrownBy(() -> clients.call(call, builder -> configure(builder, moto)))
          .isInstanceOf(ServiceException.class);
    } else {
      int status =
          clients.call(call, builder -> configure(builder, moto)).responseMetadata().status();
      assertThat(status).isBetween(200, 299);
    }
  }

  private static void configure(ClientBuilder<?> builder, MotoServer moto) {
    builder
        .endpointUrl("http://localhost:" + moto.endpoint().getPort())
        .region("us-east-1")
        .credentials(
            CredentialsProvider.of(Credentials.of(moto.accessKeyId(), moto.secretAccessKey())));
  }
}
