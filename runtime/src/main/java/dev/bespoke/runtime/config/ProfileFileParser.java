package dev.bespoke.runtime.config;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses one file of profiles, line by line; for one use. */
final class ProfileFileParser {
  /** What {@code [default]} is kept under until it is known whether a prefixed one rules it out. */
  private static final String BARE_DEFAULT = "default";

  private final ProfileFile.Kind kind;
  private final String origin;
  private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();

  private int line;
  private @Nullable Map<String, String> section;
  private @Nullable String key;
  private int keyIndent;
  private boolean nested;
  private final StringBuilder value = new StringBuilder();

  ProfileFileParser(ProfileFile.Kind kind, String origin) {
    this.kind = kind;
    this.origin = origin;
  }

  Map<String, Map<String, String>> parse(String text) {
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      line++;
      parseLine(text.substring(start, end));
      boolean pair = text.startsWith("\r\n", end);
      start = end + (pair ? 2 : 1);
    }
    endProperty();
    Map<String, String> bareDefault = sections.remove(BARE_DEFAULT);
    if (bareDefault != null) {
      sections.putIfAbsent("profile default", bareDefault);
    }
    return sections;
  }

  private void parseLine(String text) {
    String content = text.strip();
    if (content.isEmpty() || content.charAt(0) == '#' || content.charAt(0) == ';') {
      return;
    }
    int indent = text.indexOf(content.charAt(0));
    if (key != null && indent > keyIndent) {
      continueProperty(key, content);
    } else if (content.charAt(0) == '[') {
      endProperty();
      startSection(content);
    } else {
      endProperty();
      startProperty(content, indent);
    }
  }

  private void startSection(String content) {
    int close = content.indexOf(']');
    if (close < 0) {
      throw error("a section heading ends with ']'", "close the bracket, as in [profile dev]");
    }
    String rest = content.substring(close + 1).strip();
    if (!rest.isEmpty() && rest.charAt(0) != '#' && rest.charAt(0) != ';') {
      throw error("only a comment may follow a section heading", "begin a new line after ']'");
    }
    String heading = sectionKey(content.substring(1, close).strip());
    section = heading == null ? null : sections.get(heading);
    if (section == null) {
      section = new LinkedHashMap<>();
      if (heading != null) { // else it is another tool's: read, and dropped
        sections.put(heading, section);
      }
    }
  }

  private @Nullable String sectionKey(String heading) {
    if (heading.isEmpty()) {
      throw error("a section has a name", "write it between the brackets, as in [default]");
    }
    if (kind == ProfileFile.Kind.CREDENTIALS) {
      return "profile " + unquote(heading);
    }
    if (heading.equals("default")) {
      return BARE_DEFAULT;
    }
    int space = 0;
    while (space < heading.length() && !Character.isWhitespace(heading.charAt(space))) {
      space++;
    }
    String type = heading.substring(0, space);
    String name = unquote(heading.substring(space).strip());
    boolean known = type.equals("profile") || type.equals("sso-session") || type.equals("services");
    return known && !name.isEmpty() ? type + ' ' + name : null;
  }

  private String unquote(String name) {
    char quote = name.isEmpty() ? 0 : name.charAt(0);
    if (quote != '"' && quote != '\'') {
      return name;
    }
    if (name.length() < 2 || name.indexOf(quote, 1) != name.length() - 1) {
      throw error("a quoted name ends with its quote", "close the quote before ']'");
    }
    return name.substring(1, name.length() - 1);
  }

  private void startProperty(String content, int indent) {
    if (section == null) {
      throw error(
          "a property stands in a section",
          "put a heading above it, such as [default]; a heading begins with '['");
    }
    int equals = equalsSign(content);
    key = content.substring(0, equals).strip().toLowerCase(Locale.ROOT);
    keyIndent = indent;
    value.append(withoutComment(content.substring(equals + 1)));
    nested = value.length() == 0;
  }

  private void continueProperty(String name, String content) {
    if (!nested) {
      value.append('\n').append(content);
      return;
    }
    int equals = equalsSign(content);
    String nestedName = content.substring(0, equals).strip().toLowerCase(Locale.ROOT);
    put(name + '.' + nestedName, withoutComment(content.substring(equals + 1)));
  }

  private void endProperty() {
    if (key != null) {
      put(key, value.toString());
    }
    key = null;
    value.setLength(0);
  }

  private void put(String name, String text) {
    if (section != null) {
      section.put(name, text);
    }
  }

  private int equalsSign(String content) {
    int equals = content.indexOf('=');
    if (equals < 0) {
      throw error(
          "a property has an '=' between its name and its value",
          "write it as name = value, or begin the line with # to make it a comment");
    }
    if (equals == 0) {
      throw error("a property has a name", "write it before the '='");
    }
    return equals;
  }

  /** A comment after a value is set off by a space, since values may hold # and ;. */
  private static String withoutComment(String raw) {
    for (int i = 1; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if ((c == '#' || c == ';') && Character.isWhitespace(raw.charAt(i - 1))) {
        return raw.substring(0, i).strip();
      }
    }
    return raw.strip();
  }

  /** The line itself isn't shown: it may hold a secret key. */
  private ConfigException error(String rule, String fix) {
    return new ConfigException(origin + ", line " + line + ": " + rule + "; " + fix + ".");
  }
}
