package dev.bespoke.runtime.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where settings are looked up: the environment's variables, then one profile.
 *
 * <p>The profile is the one named in code, else by {@code AWS_PROFILE}, else by {@code
 * AWS_DEFAULT_PROFILE}, else {@code default}. Its files are read when first asked for, once. Safe
 * for any number of threads.
 */
public final class Settings {
  private static final String[] PROFILE_VARIABLES = {"AWS_PROFILE", "AWS_DEFAULT_PROFILE"};
  private static final int NAMES_SHOWN = 10;

  private final Environment environment;
  private final @Nullable String profileInCode;
  // Two threads at once may both read the files; either result will do.
  private volatile @Nullable Profiles profiles;
  private volatile @Nullable ProfileSection profile;

  private Settings(Environment environment, @Nullable String profileInCode) {
    this.environment = environment;
    this.profileInCode = profileInCode;
  }

  /** Those of this process. */
  public static Settings system() {
    return of(Environment.system());
  }

  /** Those of an environment, with the profile it names. */
  public static Settings of(Environment environment) {
    return new Settings(environment, null);
  }

  /** Those of an environment, with a profile named in code; null for the one it names itself. */
  public static Settings of(Environment environment, @Nullable String profile) {
    return new Settings(environment, profile);
  }

  /** Where the variables come from. */
  public Environment environment() {
    return environment;
  }

  /** The value of an environment variable without surrounding blanks; null if unset or blank. */
  public @Nullable String variable(String name) {
    String value = environment.variable(name);
    if (value == null) {
      return null;
    }
    String stripped = value.strip();
    return stripped.isEmpty() ? null : stripped;
  }

  /** Whether the profile was named in code: then it ranks before the environment's credentials. */
  public boolean isProfileNamedInCode() {
    return profileInCode != null;
  }

  /** The name of the profile, which needn't exist. */
  public String profileName() {
    if (profileInCode != null) {
      return profileInCode;
    }
    String variable = profileVariable();
    String name = variable == null ? null : variable(variable);
    return name == null ? "default" : name;
  }

  /**
   * The profile; null only if it is {@code default} by default and in neither file.
   *
   * @throws ConfigException where a profile that was asked for doesn't exist, or the files can't be
   *     used
   */
  public @Nullable ProfileSection profile() {
    ProfileSection found = profile;
    if (found == null) {
      found = profile(profiles());
      profile = found;
    }
    return found;
  }

  /** As {@link #profile()}, out of these files. */
  public @Nullable ProfileSection profile(Profiles files) {
    ProfileSection found = files.profile(profileName());
    if (found == null && (profileInCode != null || profileVariable() != null)) {
      throw missing(files);
    }
    return found;
  }

  /**
   * The user's profile files, read at the first call.
   *
   * @throws ConfigException where they can't be used
   */
  public Profiles profiles() {
    Profiles loaded = profiles;
    if (loaded == null) {
      loaded = Profiles.load(environment);
      profiles = loaded;
    }
    return loaded;
  }

  /** The name of the profile. */
  @Override
  public String toString() {
    return "Settings[profile " + profileName() + "]";
  }

  private @Nullable String profileVariable() {
    for (String name : PROFILE_VARIABLES) {
      if (variable(name) != null) {
        return name;
      }
    }
    return null;
  }

  private ConfigException missing(Profiles files) {
    String variable = profileInCode != null ? null : profileVariable();
    List<String> names = files.profileNames();
    StringBuilder message = new StringBuilder("The profile '").append(profileName());
    message.append("' that ").append(variable == null ? "the client's builder" : variable);
    message.append(" names is in neither ").append(files.configFile());
    message.append(" nor ").append(files.credentialsFile());
    message.append(names.isEmpty() ? "; neither has a profile" : "; there are: ");
    for (int i = 0; i < Math.min(names.size(), NAMES_SHOWN); i++) {
      message.append(i == 0 ? "" : ", ").append(names.get(i));
    }
    message.append(names.size() > NAMES_SHOWN ? ", and more" : "");
    return new ConfigException(message.append(". Name one of them, or add it.").toString());
  }
}
