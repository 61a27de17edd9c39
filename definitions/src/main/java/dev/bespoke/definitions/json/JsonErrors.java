package dev.bespoke.definitions.json;

import dev.bespoke.definitions.DefinitionException;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Says in plain words where a text stops being JSON. */
public final class JsonErrors {
  /** Jackson's messages may name another place, too, within a source that it does not show. */
  private static final Pattern PLACE =
      Pattern.compile(" ?\\(?(?:start marker at )?\\[Source: [^\\]]*]\\)?");

  private JsonErrors() {}

  /**
   * Makes the exception.
   *
   * @param source the name of the file
   */
  @SuppressWarnings("exports") // only this module reads JSON by Jackson
  public static DefinitionException of(String source, JacksonException e) {
    String message = PLACE.matcher(e.getOriginalMessage()).replaceAll("");
    String place =
        e.getLocation() == null
            ? ""
            : "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
    return new DefinitionException(source, place, "this is not JSON: " + message, e);
  }
}
