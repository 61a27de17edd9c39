package dev.bespoke.processor.compile;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What came out of a run.
 *
 * @param success whether the compiler was content
 * @param diagnostics what it said, in order
 * @param classes the directory of the class files
 * @param generated the generated source, by path
 */
public record Compilation(
    boolean success,
    List<CompilerMessage> diagnostics,
    Path classes,
    SortedMap<String, String> generated) {

  static Compilation of(
      boolean success,
      List<Diagnostic<? extends JavaFileObject>> diagnostics,
      Path classes,
      Path generatedDirectory)
      throws IOException {
    List<CompilerMessage> messages = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
      messages.add(message(diagnostic));
    }
    SortedMap<String, String> generated = new TreeMap<>();
    try (var paths = Files.walk(generatedDirectory)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        generated.put(
            generatedDirectory.relativize(path).toString().replace('\\', '/'),
            Files.readString(path));
      }
    }
    return new Compilation(success, List.copyOf(messages), classes, generated);
  }

  private static CompilerMessage message(Diagnostic<? extends JavaFileObject> diagnostic)
      throws IOException {
    JavaFileObject source = diagnostic.getSource();
    if (source == null || source.getKind() != JavaFileObject.Kind.SOURCE) {
      return new CompilerMessage(diagnostic.getKind(), "", 0, "", diagnostic.getMessage(null));
    }
    Path path = Path.of(URI.create("file:///").resolve(source.toUri()));
    String text = Files.readString(path);
    int position = (int) diagnostic.getPosition();
    String rest =
        position < 0 || position > text.length()
            ? ""
            : text.substring(position).lines().findFirst().orElse("");
    return new CompilerMessage(
        diagnostic.getKind(),
        path.getFileName().toString(),
        diagnostic.getLineNumber(),
        rest,
        diagnostic.getMessage(null));
  }

  /** What our processor said, notes included. */
  public List<CompilerMessage> ours() {
    return diagnostics.stream().filter(message -> !message.slug().isEmpty()).toList();
  }

  /** The errors and warnings that are not ours. */
  public List<CompilerMessage> others() {
    return diagnostics.stream()
        .filter(message -> message.slug().isEmpty() && message.kind() != Diagnostic.Kind.NOTE)
        .toList();
  }
}
