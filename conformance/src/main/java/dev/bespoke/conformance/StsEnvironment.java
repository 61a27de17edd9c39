package dev.bespoke.conformance;

import dev.bespoke.runtime.config.Environment;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Surroundings that say nothing but whether STS is reached at its regional endpoints. */
record StsEnvironment(String endpoints) implements Environment {
  @Override
  public @Nullable String variable(String name) {
    return name.equals("AWS_STS_REGIONAL_ENDPOINTS") ? endpoints : null;
  }

  @Override
  public Path home() {
    return Path.of("/nonexistent");
  }
}
