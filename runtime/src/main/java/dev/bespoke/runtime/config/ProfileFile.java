package dev.bespoke.runtime.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file of profiles, parsed.
 *
 * <p>The grammar is that of "Using shared config and credentials files" in the AWS SDKs and Tools
 * Reference Guide: sections in brackets (a name with spaces may be quoted), {@code name = value}
 * with names in any case, lines that begin with {@code #} or {@code ;}, comments after a value and
 * a space, values that go on in lines indented further, and below an empty value one level of
 * nested properties. A section that comes twice is merged, the later value wins; {@code [profile
 * default]} beats {@code [default]}. Immutable.
 */
public final class ProfileFile {
  /** What a file's section headings look like. */
  public enum Kind {
    /** {@code ~/.aws/config}: {@code [default]}, {@code [profile x]}, {@code [sso-session x]}… */
    CONFIG,
    /** {@code ~/.aws/credentials}: the heading is the profile's name. */
    CREDENTIALS
  }

  /** The most bytes that a file may have. */
  static final int MAX_BYTES = 1 << 20;

  /** What a file that doesn't exist counts as. */
  static final ProfileFile EMPTY = new ProfileFile(Map.of());

  /** From a section's type and name, as {@code profile dev}, to its values. */
  private final Map<String, Map<String, String>> sections;

  private ProfileFile(Map<String, Map<String, String>> sections) {
    this.sections = sections;
  }

  /**
   * Parses the text of a file.
   *
   * @param origin how errors name the file
   * @throws ConfigException naming the line and the rule, never the line's content
   */
  public static ProfileFile parse(Kind kind, String origin, String text) {
    return new ProfileFile(new ProfileFileParser(kind, origin).parse(text));
  }

  /**
   * Reads a file; one that doesn't exist has no sections.
   *
   * @throws ConfigException where it can't be read, is over 1 MiB, or is malformed
   */
  public static ProfileFile read(Kind kind, Path path) {
    // Asked first, since most programs in production have no such files, and a failure to open one
    // costs the JVM's first time milliseconds.
    if (!path.toFile().exists()) {
      return EMPTY;
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    } catch (NoSuchFileException e) {
      return EMPTY;
    } catch (IOException e) {
      throw new ConfigException(
          path + " can't be read: check that it is a file and that this user may read it.", e);
    }
    if (bytes.length > MAX_BYTES) {
      throw new ConfigException(
          path + " is over 1 MiB, too much for a file of profiles: name the right file.");
    }
    return parse(kind, path.toString(), new String(bytes, StandardCharsets.UTF_8));
  }

  Map<String, Map<String, String>> sections() {
    return sections;
  }

  /** The values of a section, such as type {@code profile} and name {@code dev}; null if absent. */
  @Nullable Map<String, String> values(String type, String name) {
    return sections.get(type + ' ' + name);
  }

  /** How many sections there are. */
  @Override
  public String toString() {
    return "ProfileFile[" + sections.size() + " sections]";
  }
}
