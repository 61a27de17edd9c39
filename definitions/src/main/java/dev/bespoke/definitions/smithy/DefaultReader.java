package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.DefinitionException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;

/**
 * Reads a member's default, and refuses one that is no value of its type: models in JSON are not
 * validated. Instants that are text become ISO 8601's, whatever their format on the wire.
 */
final class DefaultReader {
  private final MemberShape member;
  private final Shape target;
  private final Object value;

  private DefaultReader(MemberShape member, Shape target, Object value) {
    this.member = member;
    this.target = target;
    this.value = value;
  }

  /**
   * A member's default, or null where it has none.
   *
   * @throws DefinitionException if it is no value of the member's type
   */
  static @Nullable Object of(MemberShape member, Shape target) {
    Object value = Traits.of(member).value("smithy.api#default");
    return value == null ? null : new DefaultReader(member, target, value).value();
  }

  private Object value() {
    return switch (target.getType()) {
      case BOOLEAN -> expect(value instanceof Boolean);
      case STRING, ENUM -> expect(value instanceof String);
      case BLOB -> expect(value instanceof String text && isBase64(text));
      case BYTE, SHORT, INTEGER, INT_ENUM -> expect(isWhole(Integer.SIZE));
      case LONG -> expect(isWhole(Long.SIZE));
      case BIG_INTEGER -> expect(isWhole(Integer.MAX_VALUE));
      case FLOAT -> expect(value instanceof Number number && Float.isFinite(number.floatValue()));
      case DOUBLE ->
          expect(value instanceof Number number && Double.isFinite(number.doubleValue()));
      case BIG_DECIMAL -> expect(value instanceof Number);
      case TIMESTAMP -> value instanceof String text ? instant(text) : expect(isInstant());
      case LIST, SET -> expect(value instanceof List<?>);
      case MAP -> expect(value instanceof Map<?, ?>);
      case DOCUMENT -> value;
      default -> throw problem();
    };
  }

  private Object expect(boolean fits) {
    if (!fits) {
      throw problem();
    }
    return value;
  }

  private DefinitionException problem() {
    return Traits.problem(
        member, "the default '" + value + "' is no value of the type " + target.getId());
  }

  private boolean isWhole(int bits) {
    try {
      BigInteger whole = new BigDecimal(value.toString()).toBigIntegerExact();
      return value instanceof Number && whole.bitLength() < bits;
    } catch (ArithmeticException | NumberFormatException e) {
      return false;
    }
  }

  private boolean isInstant() {
    return value instanceof Number number
        && Math.abs(number.doubleValue()) < Instant.MAX.getEpochSecond() / 1e3;
  }

  private Object instant(String text) {
    String own = TimestampFormats.botocore(member);
    boolean http = "rfc822".equals(own == null ? TimestampFormats.botocore(target) : own);
    try {
      return http
          ? Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)).toString()
          : Instant.parse(text).toString();
    } catch (DateTimeException e) {
      throw problem();
    }
  }

  private static boolean isBase64(String text) {
    try {
      byte[] unused = Base64.getDecoder().decode(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
