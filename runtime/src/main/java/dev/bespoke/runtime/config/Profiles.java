package dev.bespoke.runtime.config;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The user's config and credentials files, merged: {@code ~/.aws/config} and {@code
 * ~/.aws/credentials}, or what {@code AWS_CONFIG_FILE} and {@code AWS_SHARED_CREDENTIALS_FILE}
 * name.
 *
 * <p>Keys of the credentials file win. A profile takes its credentials from one file, the
 * credentials file if its access key is there, else the config file if it is there: parts of two
 * keys never mix. Immutable; reads the files once.
 */
public final class Profiles {
  private static final String[] CREDENTIAL_KEYS = {
    "aws_access_key_id",
    "aws_secret_access_key",
    "aws_session_token",
    "aws_security_token",
    "aws_account_id"
  };

  private final Path configFile;
  private final Path credentialsFile;
  private final ProfileFile config;
  private final ProfileFile credentials;
  private final long stamp;

  private Profiles(Environment environment) {
    Path config = named(environment, "AWS_CONFIG_FILE");
    Path credentials = named(environment, "AWS_SHARED_CREDENTIALS_FILE");
    this.configFile = config != null ? config : byDefault(environment, "config");
    this.credentialsFile =
        credentials != null ? credentials : byDefault(environment, "credentials");
    // Before reading, so that a change during it isn't missed.
    this.stamp = stamp(configFile, credentialsFile);
    this.config = read(ProfileFile.Kind.CONFIG, configFile, config != null);
    this.credentials = read(ProfileFile.Kind.CREDENTIALS, credentialsFile, credentials != null);
  }

  /**
   * Reads both files; one that doesn't exist counts as empty, and so does a directory that no
   * variable names.
   *
   * @throws ConfigException where a file can't be read or is malformed
   */
  public static Profiles load(Environment environment) {
    return new Profiles(environment);
  }

  /** The profile of this name; null if neither file has it. */
  public @Nullable ProfileSection profile(String name) {
    Map<String, String> low = config.values("profile", name);
    Map<String, String> high = credentials.values("profile", name);
    if (low == null && high == null) {
      return null;
    }
    Map<String, String> merged = copy(low);
    Map<String, String> over = copy(high);
    boolean own = hasAccessKey(over);
    if (own || hasAccessKey(merged)) {
      Map<String, String> other = own ? merged : over;
      for (String key : CREDENTIAL_KEYS) {
        other.remove(key);
      }
    }
    merged.putAll(over);
    return new ProfileSection(name, merged, own);
  }

  private static Map<String, String> copy(@Nullable Map<String, String> values) {
    return values == null ? new LinkedHashMap<>() : new LinkedHashMap<>(values);
  }

  private static boolean hasAccessKey(Map<String, String> values) {
    String key = values.get(CREDENTIAL_KEYS[0]);
    return key != null && !key.isEmpty();
  }

  /** The section {@code [services name]}; null if there is none. */
  public @Nullable ProfileSection services(String name) {
    Map<String, String> values = config.values("services", name);
    return values == null ? null : new ProfileSection(name, values, false);
  }

  /** The section {@code [sso-session name]}; null if there is none. */
  public @Nullable ProfileSection ssoSession(String name) {
    Map<String, String> values = config.values("sso-session", name);
    return values == null ? null : new ProfileSection(name, values, false);
  }

  /** The names of all profiles, those of the config file first. */
  public List<String> profileNames() {
    List<String> names = new ArrayList<>();
    for (ProfileFile file : new ProfileFile[] {config, credentials}) {
      for (String section : file.sections().keySet()) {
        String name = section.startsWith("profile ") ? section.substring(8) : "";
        if (!name.isEmpty() && !names.contains(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Where the config file is, or would be. */
  public Path configFile() {
    return configFile;
  }

  /** Where the credentials file is, or would be. */
  public Path credentialsFile() {
    return credentialsFile;
  }

  /** Whether a file's size or time of change is another than when it was read; asks the disk. */
  public boolean changed() {
    return stamp(configFile, credentialsFile) != stamp;
  }

  /** Where the files are. */
  @Override
  public String toString() {
    return "Profiles[" + configFile + ", " + credentialsFile + "]";
  }

  private static long stamp(Path first, Path second) {
    return stamp(first) * 31 + stamp(second);
  }

  private static long stamp(Path path) {
    File file = path.toFile();
    return file.lastModified() * 31 + file.length();
  }

  private static ProfileFile read(ProfileFile.Kind kind, Path path, boolean named) {
    // Where a file to mount is missing, Docker makes a directory of its name.
    if (!named && path.toFile().isDirectory()) {
      return ProfileFile.EMPTY;
    }
    return ProfileFile.read(kind, path);
  }

  private static Path byDefault(Environment environment, String name) {
    return environment.home().resolve(".aws").resolve(name);
  }

  private static @Nullable Path named(Environment environment, String variable) {
    String value = environment.variable(variable);
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      boolean inHome = value.startsWith("~/") || value.startsWith("~" + File.separator);
      return inHome ? environment.home().resolve(value.substring(2)) : Path.of(value);
    } catch (InvalidPathException e) {
      throw new ConfigException(variable + " isn't the path of a file: correct or unset it.", e);
    }
  }
}
