package dev.bespoke.runtime.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What compiled endpoint rules call (Smithy, "Rules engine standard library" and "AWS rules engine
 * library"). A value that is absent, null here, is never an error.
 */
public final class EndpointFunctions {
  private EndpointFunctions() {}

  /** The parts, one after the other. */
  public static String join(String... parts) {
    StringBuilder joined = new StringBuilder(64);
    for (String part : parts) {
      joined.append(part);
    }
    return joined.toString();
  }

  /**
   * The characters from {@code start} to before {@code stop}, counted from the end where {@code
   * reverse}; null where the text is shorter, or is not ASCII.
   */
  public static @Nullable String substring(
      @Nullable String text, int start, int stop, boolean reverse) {
    if (text == null || start < 0 || start >= stop || text.length() < stop) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        return null;
      }
    }
    int length = text.length();
    return reverse ? text.substring(length - stop, length - start) : text.substring(start, stop);
  }

  /** The parts between separators, at most {@code limit} of them; 0 for all. */
  public static List<String> split(String text, String separator, int limit) {
    List<String> parts = new ArrayList<>();
    int begin = 0;
    int end = separator.isEmpty() ? -1 : text.indexOf(separator);
    while (end >= 0 && (limit <= 0 || parts.size() + 1 < limit)) {
      parts.add(text.substring(begin, end));
      begin = end + separator.length();
      end = text.indexOf(separator, begin);
    }
    parts.add(text.substring(begin));
    return parts;
  }

  /** An attribute of a value; null where there is no value. */
  public static <T, A> @Nullable A attribute(@Nullable T value, Function<T, @Nullable A> accessor) {
    return value == null ? null : accessor.apply(value);
  }

  /** The element, or null where there are not so many. */
  public static @Nullable String element(@Nullable List<String> values, int index) {
    return values == null || index >= values.size() ? null : values.get(index);
  }

  /** The first value that is not null. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static <T> @Nullable T coalesce(@Nullable T... values) {
    for (T value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /**
   * Whether a text can be one label of a host name, or several with dots between where {@code
   * subdomains} (RFC 1123, section 2.1).
   */
  public static boolean isHostLabel(@Nullable String text, boolean subdomains) {
    if (text == null) {
      return false;
    }
    int begin = 0;
    for (int dot = text.indexOf('.'); subdomains && dot >= 0; dot = text.indexOf('.', begin)) {
      if (!Region.isHostLabel(text.substring(begin, dot))) {
        return false;
      }
      begin = dot + 1;
    }
    return Region.isHostLabel(text.substring(begin));
  }

  /** Whether the name of a bucket can be one label of a host name, or several. */
  public static boolean isVirtualHostableBucket(@Nullable String bucket, boolean subdomains) {
    return bucket != null
        && (subdomains ? S3BucketName.isHostName(bucket) : S3BucketName.isHostLabel(bucket))
        && !EndpointUrl.isIpV4(bucket);
  }
}
