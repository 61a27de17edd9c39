package dev.bespoke.runtime;

import dev.bespoke.runtime.config.Environment;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Surroundings that say nothing. */
public final class EmptyEnvironment implements Environment {
  @Override
  public @Nullable String variable(String name) {
    return null;
  }

  @Override
  public Path home() {
    return Path.of("/nonexistent");
  }
}
