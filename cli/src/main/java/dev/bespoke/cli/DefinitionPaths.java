package dev.bespoke.cli;

import dev.bespoke.processor.scaffold.Scaffold;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that names definitions of one's own. */
final class DefinitionPaths {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec command;

  private final List<Path> paths = new ArrayList<>();

  @Option(
      names = "--definitions",
      paramLabel = "PATHS",
      description =
          "Where definitions are looked for before those that Bespoke brings, as in"
              + " -Abespoke.definitions: directories, archives and files.")
  void definitions(String value) {
    for (String entry : value.split(File.pathSeparator, -1)) {
      if (entry.isEmpty()) {
        continue; // as in class paths
      }
      Path path = Path.of(entry);
      if (!Files.exists(path)) {
        throw new ParameterException(
            command.commandLine(), "--definitions names \"" + entry + "\", which does not exist");
      }
      paths.add(path);
    }
  }

  Scaffold scaffold() {
    return new Scaffold(paths);
  }
}
