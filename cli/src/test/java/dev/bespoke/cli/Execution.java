package dev.bespoke.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One execution of the command: what it printed, and its exit code. */
record Execution(int code, String out, String err) {
  static Execution of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Bespoke.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Execution(code, out.toString(), err.toString());
  }
}
