package dev.bespoke.cli;

import dev.bespoke.processor.scaffold.Scaffold;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bespoke list services}, {@code bespoke list s3 operations}. */
@Command(
    name = "list",
    description = "Prints the names that an interface can mention, a line each.",
    mixinStandardHelpOptions = true,
    customSynopsis = {
      "bespoke list services [--definitions=PATHS]",
      "bespoke list SERVICE [operations|waiters] [--definitions=PATHS]"
    })
final class ListNames implements Callable<Integer> {
  private static final String SERVICES = "services";

  /** What a service has names for. */
  enum Kind {
    operations,
    waiters
  }

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec command;

  @Mixin private final DefinitionPaths definitions = new DefinitionPaths();

  @Parameters(index = "0", paramLabel = "SERVICE", description = "A service, or: services.")
  @SuppressWarnings("NullAway.Init") // required
  private String service;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "KIND",
      description = "${COMPLETION-CANDIDATES}; operations where it is not given.")
  private @Nullable Kind kind;

  @Override
  public Integer call() {
    for (String name : names(definitions.scaffold())) {
      command.commandLine().getOut().println(name);
    }
    return ExitCode.OK;
  }

  private SortedSet<String> names(Scaffold scaffold) {
    if (service.equals(SERVICES) && kind == null) {
      return scaffold.services();
    }
    return kind == Kind.waiters ? scaffold.waiters(service) : scaffold.operations(service);
  }
}
