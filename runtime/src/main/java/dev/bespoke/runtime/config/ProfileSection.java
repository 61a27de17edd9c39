package dev.bespoke.runtime.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One section of the profile files, merged from both: a profile, an SSO session or a group of
 * services.
 *
 * <p>Immutable. Never prints its values, since a profile holds credentials.
 */
public final class ProfileSection {
  private final String name;
  private final Map<String, String> values;
  private final boolean accessKeyInCredentialsFile;

  ProfileSection(String name, Map<String, String> values, boolean accessKeyInCredentialsFile) {
    this.name = name;
    this.values = values;
    this.accessKeyInCredentialsFile = accessKeyInCredentialsFile;
  }

  /** The section's name, without its type: {@code dev} for {@code [profile dev]}. */
  public String name() {
    return name;
  }

  /**
   * The value of a key, in lower case; null where it is absent or empty. A nested key is named with
   * a dot: {@code s3.addressing_style}.
   */
  public @Nullable String get(String key) {
    String value = values.get(key);
    return value == null || value.isEmpty() ? null : value;
  }

  /**
   * Whether the access key is in the credentials file: there it ranks before {@code
   * credential_process} and {@code login_session}, in the config file after them.
   */
  public boolean isAccessKeyInCredentialsFile() {
    return accessKeyInCredentialsFile;
  }

  /** The section's name and how many keys it has, never their values. */
  @Override
  public String toString() {
    return "ProfileSection[" + name + ", " + values.size() + " keys]";
  }
}
