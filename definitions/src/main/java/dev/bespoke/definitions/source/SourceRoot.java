package dev.bespoke.definitions.source;

import dev.bespoke.definitions.DefinitionException;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A directory, zip archive or single file of definitions. Files of an archive can be read until
 * this is closed.
 */
public final class SourceRoot implements Closeable {
  private static final String COMPRESSED = ".gz";
  private static final List<String> DEFINITIONS = List.of(".smithy", ".json", ".json" + COMPRESSED);

  private final Path path;
  private final Path root;
  private final @Nullable FileSystem archive;

  private SourceRoot(Path path, Path root, @Nullable FileSystem archive) {
    this.path = path;
    this.root = root;
    this.archive = archive;
  }

  /**
   * Opens a directory, an archive, or a file of a name that ends in {@code .json}, {@code .json.gz}
   * or {@code .smithy}.
   *
   * @throws DefinitionException if it is nothing of that
   */
  public static SourceRoot open(Path path) {
    if (Files.isDirectory(path) || (Files.isRegularFile(path) && mayDefine(path))) {
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

  /** Whether a file's name is one of definitions, or of descriptions of resources. */
  private static boolean mayDefine(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return DEFINITIONS.stream().anyMatch(name::endsWith);
  }

  /** Whether a file has a name, followed by {@code .gz} where it is compressed. */
  public static boolean isNamed(Path file, String name) {
    return file.endsWith(name) || file.endsWith(name + COMPRESSED);
  }

  /** The file of a directory that {@link #isNamed} so, best the plain one; null for none. */
  public static @Nullable Path find(Path directory, String name) {
    return Stream.of(name, name + COMPRESSED)
        .map(directory::resolve)
        .filter(Files::exists)
        .findFirst()
        .orElse(null);
  }

  /** Whether it is one file, no directory or archive. */
  public boolean isSingleFile() {
    return Files.isRegularFile(root);
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
   * Reads a file, which is unpacked where its name ends in {@code .gz}.
   *
   * @throws DefinitionException if that cannot be done
   */
  public byte[] read(Path file) {
    if (!String.valueOf(file.getFileName()).endsWith(COMPRESSED)) {
      return readPlain(file);
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(readPlain(file)))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new DefinitionException(describe(file), "", "the file cannot be unpacked: " + e, e);
    }
  }

  private byte[] readPlain(Path file) {
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
