package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.source.SourceRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Models out of a test's own text. */
final class ModelText {
  /** The service that every text has to define. */
  static final String SERVICE = "com.acme.weather#Weather";

  private ModelText() {}

  /** The service of a model in Smithy's language that begins with its {@code use} statements. */
  static ServiceDefinition read(Path directory, String text) {
    return read(directory, "model.smithy", "$version: \"2\"\nnamespace com.acme.weather\n" + text);
  }

  /** The service {@link #SERVICE} of the files of a directory, to which one is added. */
  static ServiceDefinition read(Path directory, String file, String text) {
    write(directory, file, text);
    try (SourceRoot root = SourceRoot.open(directory)) {
      return Objects.requireNonNull(SmithyDefinitions.in(List.of(root)).open(SERVICE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path directory, String file, String text) {
    try {
      Path path = directory.resolve(file);
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
