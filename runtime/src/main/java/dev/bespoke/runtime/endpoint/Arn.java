package dev.bespoke.runtime.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an Amazon resource name (AWS General Reference, "Amazon Resource Names").
 *
 * @param region empty for none
 * @param accountId empty for none
 * @param resourceId what follows, split at colons and slashes
 */
public record Arn(
    String partition, String service, String region, String accountId, List<String> resourceId) {
  /** Copies the list. */
  public Arn {
    resourceId = List.copyOf(resourceId);
  }

  /** The account that a text names; null where it is no ARN, or one without an account. */
  public static @Nullable String accountOf(@Nullable String text) {
    Arn arn = parse(text);
    return arn == null || arn.accountId().isEmpty() ? null : arn.accountId();
  }

  /** The parts; null where the text is no ARN. */
  public static @Nullable Arn parse(@Nullable String text) {
    if (text == null || !text.startsWith("arn:")) {
      return null;
    }
    List<String> parts = EndpointFunctions.split(text, ":", 6);
    if (parts.size() < 6
        || parts.get(1).isEmpty()
        || parts.get(2).isEmpty()
        || parts.get(5).isEmpty()) {
      return null;
    }
    return new Arn(
        parts.get(1),
        parts.get(2),
        parts.get(3),
        parts.get(4),
        EndpointFunctions.split(parts.get(5).replace('/', ':'), ":", 0));
  }
}
