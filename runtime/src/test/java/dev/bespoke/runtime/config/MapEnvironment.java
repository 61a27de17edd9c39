package dev.bespoke.runtime.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An environment of a test's own, whose home is a temporary directory. */
public final class MapEnvironment implements Environment {
  private final Path home;
  private final Map<String, String> variables = new ConcurrentHashMap<>();

  /** Creates one without variables and files. */
  public MapEnvironment(Path home) {
    this.home = home;
  }

  /** Sets a variable. */
  public MapEnvironment set(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** Writes {@code ~/.aws/config}. */
  public MapEnvironment config(String text) {
    return write("config", text);
  }

  /** Writes {@code ~/.aws/credentials}. */
  public MapEnvironment credentials(String text) {
    return write("credentials", text);
  }

  /** The settings found in it. */
  public Settings settings() {
    return Settings.of(this);
  }

  @Override
  public @Nullable String variable(String name) {
    return variables.get(name);
  }

  @Override
  public Path home() {
    return home;
  }

  private MapEnvironment write(String name, String text) {
    try {
      Path directory = Files.createDirectories(home.resolve(".aws"));
      Files.writeString(directory.resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
