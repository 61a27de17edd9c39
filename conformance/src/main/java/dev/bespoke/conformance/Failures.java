package dev.bespoke.conformance;

import java.lang.reflect.InvocationTargetException;

/** Says which case failed and why. */
final class Failures {
  private Failures() {}

  static void print(ServiceSuite suite, TestCase test, Throwable failure) {
    print(
        suite.protocol().getName() + " " + test.operation().getId().getName(), test.id(), failure);
  }

  static void print(String operation, String id, Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof InvocationTargetException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    System.err.println(operation + " " + id);
    if (cause instanceof Mismatch) {
      System.err.println("  " + cause.getMessage());
    } else {
      cause.printStackTrace();
    }
  }
}
