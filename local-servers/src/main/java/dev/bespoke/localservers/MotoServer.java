package dev.bespoke.localservers;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * moto, which imitates most AWS services, as a process of its own on a dynamic loopback port. It is
 * a Python program ({@code pip install 'moto[server]'}), found where {@link #find()} says. Safe for
 * use by many threads.
 */
public final class MotoServer implements AutoCloseable {
  /** System property: the executable. */
  public static final String PROPERTY = "bespoke.moto";

  /** Environment variable: the executable, where the property is not set. */
  public static final String ENVIRONMENT_VARIABLE = "BESPOKE_MOTO";

  private static final Duration START_TIMEOUT = Duration.ofMinutes(1);

  /** Ends the server when standard input closes, which moto itself does not notice. */
  private static final String WATCH =
      "exec 3<&0; \"$@\" </dev/null & server=$!;"
          + " { cat <&3; kill $server; } >/dev/null 2>&1 &"
          + " wait $server";

  private final ChildProcess process;
  private final URI endpoint;
  private final MotoAdmin admin;
  private final boolean verifying;
  private volatile MotoCredentials credentials;

  private MotoServer(ChildProcess process, boolean verifying) {
    this.process = process;
    this.verifying = verifying;
    // "Running on http://127.0.0.1:PORT", followed by nothing or by advice.
    String address = process.awaitAnnouncement(START_TIMEOUT);
    int end = address.indexOf(' ');
    this.endpoint = URI.create(end < 0 ? address : address.substring(0, end));
    this.admin = new MotoAdmin(endpoint);
    this.credentials = verifying ? admin.createUser() : MotoCredentials.ANY;
  }

  /**
   * The executable: the system property {@value #PROPERTY}, else the environment variable {@value
   * #ENVIRONMENT_VARIABLE}, else {@code moto_server} on the PATH.
   */
  public static Optional<Path> find() {
    String configured = System.getProperty(PROPERTY);
    if (configured == null) {
      configured = System.getenv(ENVIRONMENT_VARIABLE);
    }
    if (configured != null) {
      return Optional.of(Path.of(configured));
    }
    return findOnPath(System.getenv("PATH"));
  }

  static Optional<Path> findOnPath(@Nullable String path) {
    if (path == null) {
      return Optional.empty();
    }
    for (String folder : path.split(File.pathSeparator, -1)) {
      Path candidate = Path.of(folder, "moto_server");
      if (Files.isExecutable(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /**
   * The Python that moto is installed for: it has botocore, too.
   *
   * @throws ServerStartException if moto is not found
   */
  public static String python() {
    try {
      Path beside = executable().toRealPath().resolveSibling("python3");
      return Files.isExecutable(beside) ? beside.toString() : "python3";
    } catch (IOException e) {
      throw new ServerStartException("moto_server cannot be read: " + e.getMessage(), e);
    }
  }

  private static Path executable() {
    return find()
        .orElseThrow(
            () ->
                new ServerStartException(
                    "moto_server is not on the PATH. Install it (pip install 'moto[server]')"
                        + " or name it with -D"
                        + PROPERTY
                        + "=… or "
                        + ENVIRONMENT_VARIABLE));
  }

  /**
   * Starts moto in the mode that accepts every request.
   *
   * @throws ServerStartException if it is not found or does not start
   */
  public static MotoServer start() {
    return new MotoServer(launch(Map.of()), false);
  }

  /**
   * Starts moto in the mode that verifies signatures and evaluates IAM policies, with one user who
   * may do everything. It takes a REST request without a body to have its query or headers for one
   * (moto 5.2, {@code setup_class}), and so refuses its signature, boto3's as well, unless {@code
   * x-amz-content-sha256} tells the hash. It refuses the signatures of S3 keys that need
   * percent-encoding: use {@link LocalServers} for S3.
   *
   * @throws ServerStartException if it is not found or does not start
   */
  public static MotoServer startVerifying() {
    return new MotoServer(
        launch(Map.of("INITIAL_NO_AUTH_ACTION_COUNT", MotoAdmin.FREE_CALLS)), true);
  }

  private static ChildProcess launch(Map<String, String> environment) {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", WATCH, "sh"));
    command.addAll(List.of(executable().toString(), "-H", "127.0.0.1", "-p", "0"));
    return ChildProcess.start("moto_server", "Running on ", command, environment);
  }

  /** Where all services are: {@code http://127.0.0.1:PORT}. */
  public URI endpoint() {
    return endpoint;
  }

  /** An access key id that moto accepts; {@link #reset()} changes it in the verifying mode. */
  public String accessKeyId() {
    return credentials.accessKeyId();
  }

  /** The secret of {@link #accessKeyId()}. */
  public String secretAccessKey() {
    return credentials.secretAccessKey();
  }

  /** Forgets all that was created. */
  public void reset() {
    admin.reset();
    if (verifying) {
      admin.allowFreeCalls();
      credentials = admin.createUser();
    }
  }

  /** Ends the process. */
  @Override
  public void close() {
    process.close();
  }
}
