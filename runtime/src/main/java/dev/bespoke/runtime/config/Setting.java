package dev.bespoke.runtime.config;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One setting: the names it goes by, how its text is read, and its default.
 *
 * <p>A value in code ranks first, then the environment variables in order, then the keys of the
 * profile in order, then the default. Immutable.
 *
 * @param <T> the type of its value
 */
public final class Setting<T> {
  private final String[] variables;
  private final String[] keys;
  private final SettingParser<T> parser;
  private final @Nullable T defaultValue;

  private Setting(
      String[] variables, String[] keys, SettingParser<T> parser, @Nullable T defaultValue) {
    this.variables = variables;
    this.keys = keys;
    this.parser = parser;
    this.defaultValue = defaultValue;
  }

  /** A setting with a profile key and no variable. */
  public static <T> Setting<T> ofKey(String key, SettingParser<T> parser) {
    return new Setting<>(new String[0], new String[] {key}, parser, null);
  }

  /** A setting with one variable, and the profile key of the same name: AWS_A_B, and a_b. */
  public static <T> Setting<T> of(String variable, String key, SettingParser<T> parser) {
    return new Setting<>(new String[] {variable}, new String[] {key}, parser, null);
  }

  /** This setting, known by another variable too, which ranks last among them. */
  public Setting<T> orVariable(String variable) {
    return new Setting<>(with(variables, variable), keys, parser, defaultValue);
  }

  /** This setting, known by another profile key too, which ranks last among them. */
  public Setting<T> orKey(String key) {
    return new Setting<>(variables, with(keys, key), parser, defaultValue);
  }

  /** This setting with a default. */
  public Setting<T> orElse(T value) {
    return new Setting<>(variables, keys, parser, value);
  }

  /**
   * The value that counts; null where there is none, not even a default.
   *
   * @param inCode what the builder was given, or null
   * @throws ConfigException where the text of a variable or key isn't a value, or the profile files
   *     can't be used
   */
  public @Nullable T find(@Nullable T inCode, Settings settings) {
    if (inCode != null) {
      return inCode;
    }
    for (String variable : variables) {
      String text = settings.variable(variable);
      if (text != null) {
        return parse(text, "The environment variable " + variable);
      }
    }
    ProfileSection profile = keys.length == 0 ? null : settings.profile();
    if (profile != null) {
      for (String key : keys) {
        String text = profile.get(key);
        if (text != null) {
          return parse(text, "The key " + key + " of the profile '" + profile.name() + "'");
        }
      }
    }
    return defaultValue;
  }

  /**
   * The value that counts, of a setting that has a default.
   *
   * @throws IllegalStateException where it has none, and nothing else gives a value
   * @throws ConfigException as {@link #find}
   */
  public T get(@Nullable T inCode, Settings settings) {
    T value = find(inCode, settings);
    if (value == null) {
      throw new IllegalStateException(this + " has no default: ask with find.");
    }
    return value;
  }

  /** The names it goes by. */
  @Override
  public String toString() {
    return "Setting" + Arrays.toString(variables.length > 0 ? variables : keys);
  }

  // The text isn't shown: someone may have put a secret in the wrong variable.
  private T parse(String text, String source) {
    T value = parser.parse(text);
    if (value == null) {
      throw new ConfigException(
          source + " has to be " + parser.rule() + ", and isn't: correct or unset it.");
    }
    return value;
  }

  private static String[] with(String[] names, String name) {
    String[] longer = Arrays.copyOf(names, names.length + 1);
    longer[names.length] = name;
    return longer;
  }
}
