package dev.bespoke.runtime.endpoint;

import dev.bespoke.runtime.error.ClientException;

/**
 * A region as endpoint rules see it: pseudo-regions of old, such as {@code fips-us-gov-west-1}, are
 * taken apart.
 *
 * @param name the real region
 * @param fips whether the name or the settings ask for FIPS endpoints
 * @param global whether the name stood for no region in particular, such as {@code aws-global}
 */
record Region(String name, boolean fips, boolean global, Partition partition) {

  static Region of(String text, EndpointSettings settings) {
    String name = withoutFips(text);
    if (!isHostLabel(name)) {
      throw new ClientException(
          "The region must be the name of one, such as eu-west-1: at most 63 letters, digits and"
              + " hyphens. Correct it on the client's builder, in AWS_REGION or in the profile.");
    }
    Partition partition = settings.partitions().of(name);
    return new Region(
        partition.real(name),
        settings.fips() || !name.equals(text),
        partition.isGlobal(name),
        partition);
  }

  /** The region's name without the {@code fips-} or {@code -fips} of old pseudo-regions. */
  static String withoutFips(String text) {
    if (text.startsWith("fips-")) {
      return text.substring(5);
    }
    return text.endsWith("-fips") ? text.substring(0, text.length() - 5) : text;
  }

  /** The client's, for rules that cannot do without one. */
  static Region required(EndpointSettings settings) {
    String text = settings.region();
    if (text == null) {
      throw new ClientException(
          "No region is set. Set one on the client's builder (region(\"eu-west-1\")), in the"
              + " environment variable AWS_REGION, or as region in the profile.");
    }
    return of(text, settings);
  }

  /** Whether a text can be one label of a host name: anything else could name another host. */
  static boolean isHostLabel(String text) {
    if (text.isEmpty()
        || text.length() > 63
        || text.charAt(0) == '-'
        || text.charAt(text.length() - 1) == '-') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (c < '0' || c > '9') && c != '-') {
        return false;
      }
    }
    return true;
  }
}
