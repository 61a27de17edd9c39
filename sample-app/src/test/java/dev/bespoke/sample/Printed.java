package dev.bespoke.sample;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A console whose output can be read. */
final class Printed {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  Console console() {
    return new Console(stream, false);
  }

  Console terminal() {
    return new Console(stream, true);
  }

  String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
