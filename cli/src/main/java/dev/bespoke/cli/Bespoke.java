package dev.bespoke.cli;

import dev.bespoke.processor.scaffold.ScaffoldException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;

/** The command line. It ends with 0, or with 2 where something that was named does not exist. */
@Command(
    name = "bespoke",
    description = "Helps to write the interfaces that Bespoke generates clients for.",
    versionProvider = Bespoke.Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {New.class, ListNames.class},
    synopsisSubcommandLabel = "COMMAND")
public final class Bespoke {
  private Bespoke() {}

  /** Runs the command and ends the process. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Bespoke())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (failure instanceof ScaffoldException) {
                PrintWriter err = command.getErr();
                err.println("bespoke: " + failure.getMessage());
                return ExitCode.USAGE;
              }
              throw failure;
            });
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Bespoke.class.getPackage().getImplementationVersion();
      return new String[] {"bespoke " + (version == null ? "(not packaged)" : version)};
    }
  }
}
