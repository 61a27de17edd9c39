package dev.bespoke.definitions.source;

import dev.bespoke.definitions.DefinitionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory, zip archive or single file of definitions. Files of an archive can be read until
 * this is closed.
 */
public final class SourceRoot implements Closeable {
  private static final List<String> SINGLE_FILES = List.of(".smithy", ".json");

  private final Path path;
  private final Path root;
  private final @Nullable FileSystem archive;

  private SourceRoot(Path path, Path root, @Nullable FileSystem archive) {
    this.path = path;
    this.root = root;
    this.archive = archive;
  }

  /**
   * Opens a directory, an archive, or a file of a name that ends in {@code .json} or {@code
   * .smithy}.
   *
   * @throws DefinitionException if it is nothing of that
   */
  public static SourceRoot open(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (Files.isDirectory(path)
        || (Files.isRegularFile(path) && SINGLE_FILES.stream().anyMatch(name::endsWith))) {
      return new SourceRoot(path, path, null);
    }
    try {
      FileSystem archive = FileSystems.newFileSystem(path);
      return new SourceRoot(path, archive.getPath("/"), archive);
    } catch (IOException | ProviderNotFoundException e) {
      throw new DefinitionException(
          path.toString(), "", "this is no readable directory, zip archive or model", e);
    }
  }

  /** What it was opened as. */
  public Path path() {
    return path;
  }

  /** A file below the directory or in the archive, whether it is there or not. */
  public Path resolve(String file) {
    return root.resolve(file);
  }

  /**
   * All files, in one order on every system.
   *
   * @throws DefinitionException if a directory cannot be read
   */
  public List<Path> files() {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.toAbsolutePath().normalize())
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new DefinitionException(path.toString(), "", "it cannot be read: " + e, e);
    }
  }

  /** A file's name for messages: in an archive, after the archive's. */
  public String describe(Path file) {
    return archive == null ? file.toString() : path + "!" + file;
  }

  /**
   * Reads a file.
   *
   * @throws DefinitionException if that cannot be done
   */
  public byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new DefinitionException(describe(file), "", "the file cannot be read: " + e, e);
    }
  }

  @Override
  public void close() throws IOException {
    if (archive != null) {
      archive.close();
    }
  }
}
