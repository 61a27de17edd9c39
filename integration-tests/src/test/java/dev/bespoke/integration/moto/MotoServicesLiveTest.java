package dev.bespoke.integration.moto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.definitions.bundle.DefinitionBundle;
import dev.bespoke.localservers.MotoServer;
import dev.bespoke.localservers.TestServers;
import dev.bespoke.runtime.client.ClientBuilder;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.error.ServiceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks every service that moto serves something, and reads what it answers. */
class MotoServicesLiveTest {
  private static final int FORBIDDEN = 403;
  private static final String SHA256_OF_NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

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
    MotoServer moto = TestServers.moto();
    check(call, builder -> configure(builder, moto));
  }

  /**
   * moto takes a request of a REST protocol without a body to have one of its query or headers,
   * boto3's as well as ours, unless a header tells the body's hash.
   */
  @ParameterizedTest
  @MethodSource("callsWithVersion4")
  void motoAnswersWhereItVerifiesSignatures(MotoCall call) throws ReflectiveOperationException {
    MotoServer moto = TestServers.verifyingMoto();
    check(
        call,
        builder -> {
          configure(builder, moto);
          if (MotoServices.hasNoBody(call)) {
            builder.header("x-amz-content-sha256", SHA256_OF_NOTHING);
          }
        });
  }

  @Test
  void everyServiceThatMotoServesAndTheBundleHasIsAsked() throws IOException {
    TestServers.moto();
    Set<String> asked = new TreeSet<>();
    MotoServices.CALLS.forEach(call -> asked.add(bare(call.service())));
    Map<String, String> bundled = new TreeMap<>();
    DefinitionBundle.services().forEach(service -> bundled.put(bare(service), service));

    Set<String> served = served();

    assertThat(served).hasSizeGreaterThan(150);
    for (String service : served) {
      if (bundled.containsKey(service)) {
        assertThat(asked).contains(service);
      }
    }
  }

  /** moto's own list, of names without hyphens. */
  private static Set<String> served() throws IOException {
    Process python =
        new ProcessBuilder(
                MotoServer.python(),
                "-c",
                "from moto.backend_index import backend_url_patterns\n"
                    + "for name, _ in backend_url_patterns: print(name)")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader names = python.inputReader(StandardCharsets.UTF_8)) {
      return names
          .lines()
          .map(name -> name.equals("awslambda") ? "lambda" : bare(name))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String bare(String service) {
    return service.replace("-", "").replace("_", "");
  }

  static List<MotoCall> calls() {
    return MotoServices.CALLS;
  }

  /**
   * moto reads the header of Version 4, which SimpleDB's requests lack, boto3's as well as ours.
   */
  static List<MotoCall> callsWithVersion4() {
    return MotoServices.CALLS.stream().filter(call -> !call.service().equals("sdb")).toList();
  }

  private static void check(MotoCall call, Consumer<ClientBuilder<?>> configuration)
      throws ReflectiveOperationException {
    if (call.refused()) {
      assertThatThrownBy(() -> clients.call(call, configuration))
          .isInstanceOfSatisfying(
              ServiceException.class, e -> assertThat(e.status()).isNotEqualTo(FORBIDDEN));
    } else {
      int status = clients.call(call, configuration).responseMetadata().status();
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
