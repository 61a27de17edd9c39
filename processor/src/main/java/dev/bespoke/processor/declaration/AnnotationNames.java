package dev.bespoke.processor.declaration;

import java.util.Set;

/** The annotations by name: their classes are the user's, not on the processor path. */
public final class AnnotationNames {
  private static final String PACKAGE = "dev.bespoke.annotation.";

  public static final String SERVICE_CLIENT = PACKAGE + "ServiceClient";
  public static final String SERVICE_RESOURCE = PACKAGE + "ServiceResource";
  public static final String RESOURCE = PACKAGE + "Resource";
  static final String IDENTIFIER = PACKAGE + "Identifier";
  static final String OPERATION = PACKAGE + "Operation";
  static final String WAIT_FOR = PACKAGE + "WaitFor";
  static final String PRESIGNED = PACKAGE + "Presigned";
  public static final String MEMBER = PACKAGE + "Member";
  public static final String RESULT = PACKAGE + "Result";
  static final String EMPTY_ON = PACKAGE + "EmptyOn";

  /** What every generated class bears; not for users. */
  static final String GENERATED = PACKAGE + "BespokeGenerated";

  private static final Set<String> ALL =
      Set.of(
          SERVICE_CLIENT,
          SERVICE_RESOURCE,
          RESOURCE,
          IDENTIFIER,
          OPERATION,
          WAIT_FOR,
          PRESIGNED,
          MEMBER,
          RESULT,
          EMPTY_ON);

  private AnnotationNames() {}

  /** Whether one of them has this simple name. */
  static boolean hasSimple(String name) {
    return ALL.contains(PACKAGE + name);
  }
}
