package dev.bespoke.definitions;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint parameter that a client's configuration gives, as S3's {@code UseArnRegion} (Smithy,
 * "clientContextParams trait").
 *
 * @param documentation HTML; empty where there is none
 */
public record ClientContextParam(Type type, String documentation) {
  /** The types of parameters. */
  public enum Type {
    /** Text. */
    STRING,
    /** True or false. */
    BOOLEAN,
    /** A list of texts. */
    STRING_ARRAY;

    /** The type of that name, as {@code stringArray}, in any case; null for what is no type. */
    public static @Nullable Type of(String name) {
      return switch (name.toLowerCase(Locale.ROOT)) {
        case "string" -> STRING;
        case "boolean" -> BOOLEAN;
        case "stringarray" -> STRING_ARRAY;
        default -> null;
      };
    }
  }
}
