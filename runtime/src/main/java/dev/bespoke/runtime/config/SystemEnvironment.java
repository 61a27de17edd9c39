package dev.bespoke.runtime.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The environment of this process. */
final class SystemEnvironment implements Environment {
  static final SystemEnvironment INSTANCE = new SystemEnvironment();

  private SystemEnvironment() {}

  @Override
  public @Nullable String variable(String name) {
    return System.getenv(name);
  }

  @Override
  public Path home() {
    String home = System.getenv("HOME");
    return Path.of(home == null || home.isBlank() ? System.getProperty("user.home", ".") : home);
  }
}
