package dev.bespoke.processor.plan;

import java.util.Locale;

/** Turns the names of definitions into Java names. Every rule about spelling is here. */
public final class NamingStrategy {
  private NamingStrategy() {}

  /** The name of an accessor, setter, parameter or method: {@code ETag} gives {@code eTag}. */
  public static String member(String name) {
    String java = lowerCamel(identifier(name));
    return ReservedNames.KEYWORDS.contains(java) || ReservedNames.TAKEN.contains(java)
        ? java + "Value"
        : java;
  }

  /** The name in lower camel case, be it a keyword or a method that every class has. */
  public static String camel(String name) {
    return lowerCamel(identifier(name));
  }

  /** Whether Java reserves the word. */
  public static boolean isKeyword(String word) {
    return ReservedNames.KEYWORDS.contains(word);
  }

  /** As {@link #member}, for a member of an exception. */
  static String errorMember(String name) {
    String java = member(name);
    return ReservedNames.TAKEN_BY_EXCEPTIONS.contains(java) ? java + "Value" : java;
  }

  /** As {@link #member}, for what a client's builder sets beside all that every builder does. */
  public static String clientParameter(String name) {
    String java = member(name);
    return ReservedNames.TAKEN_BY_CLIENT_BUILDERS.contains(java) ? java + "Parameter" : java;
  }

  /** The name of a class for a shape; {@code prefix} tells it from a well-known one. */
  public static String type(String name, String prefix) {
    String java = upperInitial(identifier(name));
    return isReserved(java) ? prefix + java : java;
  }

  /** Whether a class of this name would hide one that generated code uses. */
  public static boolean isReserved(String className) {
    return ReservedNames.JAVA_LANG.contains(className) || ReservedNames.RUNTIME.contains(className);
  }

  /**
   * An interface's part of the names of its packages; a keyword gets an underscore (The Java
   * Language Specification, 6.1, "Declarations").
   */
  static String packageOf(String interfaceName) {
    String name = interfaceName.toLowerCase(Locale.ROOT);
    return isKeyword(name) ? name + "_" : name;
  }

  /** The service's part of class names: {@code DynamoDB} gives {@code DynamoDb}. */
  public static String service(String serviceId) {
    StringBuilder name = new StringBuilder();
    for (String word : serviceId.split("[^A-Za-z0-9]+")) {
      name.append(upperInitial(capitalizedRuns(word)));
    }
    boolean nameless = name.isEmpty() || Character.isDigit(name.charAt(0));
    return nameless ? "Service" + name : name.toString();
  }

  /** The name of a constant: {@code s3:ObjectCreated:*} gives {@code S3_OBJECT_CREATED_ALL}. */
  static String constant(String value) {
    StringBuilder name = new StringBuilder();
    char previous = '_';
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '*') {
        name.append(previous == '_' ? "ALL" : "_ALL");
      } else if (!isAsciiLetterOrDigit(c)) {
        if (previous != '_' && name.length() > 0) {
          name.append('_');
        }
        c = '_';
      } else {
        boolean lowerToUpper = Character.isUpperCase(c) && Character.isLowerCase(previous);
        boolean endOfRun =
            Character.isUpperCase(c)
                && Character.isUpperCase(previous)
                && i + 1 < value.length()
                && Character.isLowerCase(value.charAt(i + 1));
        if (lowerToUpper || endOfRun) {
          name.append('_');
        }
        name.append(Character.toUpperCase(c));
      }
      previous = c;
    }
    while (name.length() > 0 && name.charAt(name.length() - 1) == '_') {
      name.setLength(name.length() - 1);
    }
    if (name.length() == 0) {
      return "EMPTY";
    }
    return Character.isDigit(name.charAt(0)) ? "VALUE_" + name : name.toString();
  }

  /** Lower-cases the initial run of capitals but for the one that begins the next word. */
  private static String lowerCamel(String name) {
    int run = 0;
    while (run < name.length() && !Character.isLowerCase(name.charAt(run))) {
      run++;
    }
    if (run == name.length()) {
      return name.toLowerCase(Locale.ROOT);
    }
    String rest = name.substring(run);
    boolean version =
        rest.length() > 1 && rest.charAt(0) == 'v' && Character.isDigit(rest.charAt(1));
    boolean plural = rest.equals("s");
    int lowered = run <= 1 || version || plural ? run : run - 1;
    return name.substring(0, lowered).toLowerCase(Locale.ROOT) + name.substring(lowered);
  }

  private static String capitalizedRuns(String word) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      boolean insideRun =
          i > 0
              && Character.isUpperCase(word.charAt(i - 1))
              && (i + 1 == word.length() || !Character.isLowerCase(word.charAt(i + 1)));
      char c = word.charAt(i);
      name.append(insideRun ? Character.toLowerCase(c) : c);
    }
    return name.toString();
  }

  /** Drops what Java allows in no identifier; a letter after it begins a word. */
  private static String identifier(String name) {
    StringBuilder java = new StringBuilder();
    boolean word = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (isAsciiLetterOrDigit(c)) {
        java.append(word && java.length() > 0 ? Character.toUpperCase(c) : c);
        word = false;
      } else {
        word = true;
      }
    }
    if (java.length() == 0 || Character.isDigit(java.charAt(0))) {
      java.insert(0, "value");
    }
    return java.toString();
  }

  private static String upperInitial(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
