package dev.bespoke.definitions.smithy;

import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.shapes.Shape;

/** Smithy's names of timestamp formats in the words of the typed model. */
final class TimestampFormats {
  private TimestampFormats() {}

  /** The format of a shape or member; null where it has none of its own. */
  static @Nullable String botocore(Shape shape) {
    String format = Traits.of(shape).string("smithy.api#timestampFormat");
    if (format == null) {
      return null;
    }
    return switch (format) {
      case "date-time" -> "iso8601";
      case "http-date" -> "rfc822";
      case "epoch-seconds" -> "unixTimestamp";
      default -> throw Traits.problem(shape, "the timestamp format '" + format + "' is not known");
    };
  }
}
