package dev.bespoke.runtime.region;

import dev.bespoke.runtime.config.ConfigException;
import dev.bespoke.runtime.config.Setting;
import dev.bespoke.runtime.config.SettingParser;
import dev.bespoke.runtime.config.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Finds a client's region: the builder's, else {@code AWS_REGION}, else {@code AWS_DEFAULT_REGION},
 * else the profile's {@code region}.
 */
public final class RegionResolver {
  private static final Setting<String> REGION =
      Setting.of("AWS_REGION", "region", new RegionParser()).orVariable("AWS_DEFAULT_REGION");

  private RegionResolver() {}

  /**
   * The region; null where none is set, for the services that can do without.
   *
   * @param inCode what the builder was given, or null
   * @throws ConfigException where the one that counts can't be part of a host name
   */
  public static @Nullable String find(@Nullable String inCode, Settings settings) {
    if (inCode != null && !isHostLabel(inCode)) {
      throw new ConfigException(
          "The region given to the client's builder has to be " + RegionParser.RULE + ".");
    }
    return REGION.find(inCode, settings);
  }

  /**
   * The region, such as {@code eu-west-1}; one that AWS doesn't know is allowed.
   *
   * @param inCode what the builder was given, or null
   * @throws ConfigException where none is set, or the one that counts can't be part of a host name
   */
  public static String resolve(@Nullable String inCode, Settings settings) {
    String region = find(inCode, settings);
    if (region == null) {
      throw new ConfigException(
          "No region is set. Looked for region(…) on the client's builder, the environment"
              + " variables AWS_REGION and AWS_DEFAULT_REGION, and the key region of the profile '"
              + settings.profileName()
              + "' in "
              + settings.profiles().configFile()
              + ": set one of them, for example AWS_REGION=eu-west-1.");
    }
    return region;
  }

  /**
   * Whether a text can be one label of a host name: 1 to 63 letters, digits and hyphens, no hyphen
   * first or last (RFC 1123, section 2.1). Anything else as region could send a request, signed, to
   * another host.
   */
  public static boolean isHostLabel(String text) {
    int length = text.length();
    if (length == 0 || length > 63 || text.charAt(0) == '-' || text.charAt(length - 1) == '-') {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c < '0' || c > '9') && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static final class RegionParser implements SettingParser<String> {
    static final String RULE =
        "the name of a region, such as eu-west-1: 1 to 63 letters, digits and hyphens, no hyphen"
            + " first or last";

    @Override
    public @Nullable String parse(String text) {
      return isHostLabel(text) ? text : null;
    }

    @Override
    public String rule() {
      return RULE;
    }
  }
}
