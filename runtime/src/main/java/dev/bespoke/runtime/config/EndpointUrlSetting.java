package dev.bespoke.runtime.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint that settings give a service in place of its regional one, as "Service-specific
 * endpoints" of the AWS SDKs and Tools Reference Guide ranks them.
 */
public final class EndpointUrlSetting {
  private static final String RULE =
      " has to be a URL such as https://host:port/path, and isn't: it begins with http:// or"
          + " https://, names a host, and has no user, query, fragment or blank. Correct or unset"
          + " it.";

  private EndpointUrlSetting() {}

  /**
   * The URL of the first of these that is set: {@code AWS_ENDPOINT_URL_<SERVICE>}, {@code
   * AWS_ENDPOINT_URL}, the service's {@code endpoint_url} in the {@code [services]} section that
   * the profile names, the profile's {@code endpoint_url}. Null where none is, or where {@code
   * AWS_IGNORE_CONFIGURED_ENDPOINT_URLS} or its profile key says so.
   *
   * @param serviceId the service's id in its definition, such as {@code DynamoDB} or {@code Route
   *     53}
   * @throws ConfigException naming the variable or key whose value isn't such a URL, or the {@code
   *     [services]} section that doesn't exist
   */
  public static @Nullable String find(String serviceId, Settings settings) {
    if (AwsSettings.IGNORE_CONFIGURED_ENDPOINT_URLS.get(null, settings)) {
      return null;
    }
    String name = serviceId.replace(' ', '_').replace('-', '_');
    String variable = "AWS_ENDPOINT_URL_" + name.toUpperCase(Locale.ROOT);
    String url = settings.variable(variable);
    if (url != null) {
      return check(url, "The environment variable " + variable);
    }
    url = settings.variable("AWS_ENDPOINT_URL");
    if (url != null) {
      return check(url, "The environment variable AWS_ENDPOINT_URL");
    }
    ProfileSection profile = settings.profile();
    return profile == null ? null : find(name.toLowerCase(Locale.ROOT), profile, settings);
  }

  private static @Nullable String find(String service, ProfileSection profile, Settings settings) {
    String group = profile.get("services");
    if (group != null) {
      ProfileSection services = settings.profiles().services(group);
      if (services == null) {
        throw new ConfigException(
            "The profile '"
                + profile.name()
                + "' names [services "
                + group
                + "], which isn't in "
                + settings.profiles().configFile()
                + ": add that section, or remove the key services.");
      }
      String key = service + ".endpoint_url";
      String url = services.get(key);
      if (url != null) {
        return check(url, "The key " + key + " of [services " + group + "]");
      }
    }
    String url = profile.get("endpoint_url");
    return url == null
        ? null
        : check(url, "The key endpoint_url of the profile '" + profile.name() + "'");
  }

  /**
   * Returns a URL that can serve as an endpoint as it is. What it holds isn't repeated in the
   * error.
   *
   * @param source what the error names, such as {@code The builder's endpoint}
   * @throws ConfigException where it can't
   */
  public static String check(String url, String source) {
    int start = 0;
    if (url.regionMatches(true, 0, "https://", 0, 8)) {
      start = 8;
    } else if (url.regionMatches(true, 0, "http://", 0, 7)) {
      start = 7;
    }
    int end = url.indexOf('/', start);
    String authority = url.substring(start, end < 0 ? url.length() : end);
    if (start == 0 || !isAuthority(authority) || !isPlain(url)) {
      throw new ConfigException(source + RULE);
    }
    return url;
  }

  private static boolean isAuthority(String authority) {
    int bracket = authority.lastIndexOf(']');
    int colon = authority.indexOf(':', Math.max(bracket, 0));
    String host = colon < 0 ? authority : authority.substring(0, colon);
    if (host.isEmpty() || (host.charAt(0) == '[') != (bracket > 0 && host.endsWith("]"))) {
      return false;
    }
    return colon < 0 || isPort(authority.substring(colon + 1));
  }

  private static boolean isPort(String text) {
    int port = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || i > 4) {
        return false;
      }
      port = port * 10 + c - '0';
    }
    return port > 0 && port <= 65535;
  }

  private static boolean isPlain(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c <= ' ' || c >= 0x7f || "@?#\\\"<>^`{|}".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }
}
