package dev.bespoke.runtime.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the surroundings of the process say: its variables and the user's home directory.
 *
 * <p>Everything that reads settings takes one, so that a test can bring its own. Safe for any
 * number of threads.
 */
public interface Environment {
  /** The value of the environment variable, as it is; null where it isn't set. */
  @Nullable String variable(String name);

  /** The directory that {@code ~} stands for. */
  Path home();

  /** That of this process; home is {@code HOME}, else the system property {@code user.home}. */
  static Environment system() {
    return SystemEnvironment.INSTANCE;
  }
}
