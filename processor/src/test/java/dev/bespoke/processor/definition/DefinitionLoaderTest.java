package dev.bespoke.processor.definition;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.diagnostic.Diagnostic;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionLoaderTest {
  private static final String SERVICE =
      """
      {
        "metadata": {
          "apiVersion": "2020-01-01", "endpointPrefix": "acme", "protocol": "json",
          "jsonVersion": "1.0", "serviceId": "Acme", "serviceFullName": "Acme",
          "signatureVersion": "v4", "targetPrefix": "Acme", "uid": "acme-2020-01-01"
        },
        "operations": {"Ping": {"name": "Ping", "http": {"method": "POST", "requestUri": "/"}}},
        "shapes": {}
      }
      """;

  private final Diagnostics diagnostics = new Diagnostics(true);

  @TempDir Path directory;

  @Test
  void findsAServiceOfTheBundle() {
    ServiceDefinition definition =
        new DefinitionLoader(List.of(), DocumentationLevel.FULL).load(text("s3"), diagnostics);
    assertThat(requireNonNull(definition).operationNames()).contains("GetObject");
    assertThat(diagnostics.hasErrors()).isFalse();
  }

  @Test
  void asksTheUsersPathsFirstInTheirOrder() throws IOException {
    Path first = write("first/s3/service-2.json", SERVICE);
    Path second = write("second/s3/service-2.json", "{}");
    DefinitionLoader loader = new DefinitionLoader(List.of(first, second), DocumentationLevel.FULL);

    ServiceDefinition definition = loader.load(text("s3"), diagnostics);

    assertThat(requireNonNull(definition).operationNames()).containsExactly("Ping");
    assertThat(diagnostics.hasErrors()).isFalse();
    assertThat(diagnostics.list())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.code()).isEqualTo(DiagnosticCode.EXPLANATION);
              assertThat(note.message()).contains(first.toString());
            });
  }

  @Test
  void readsAServiceOnce() throws IOException {
    Path path = write("mine/acme/service-2.json", SERVICE);
    DefinitionLoader loader = new DefinitionLoader(List.of(path), DocumentationLevel.FULL);
    assertThat(loader.load(text("acme"), diagnostics))
        .isNotNull()
        .isSameAs(loader.load(text("acme"), diagnostics));
  }

  @Test
  void suggestsTheNearestOfAllServices() throws IOException {
    Path path = write("mine/acme/service-2.json", SERVICE);
    DefinitionLoader loader = new DefinitionLoader(List.of(path), DocumentationLevel.FULL);

    assertThat(loader.load(text("amce"), diagnostics)).isNull();
    assertThat(loader.load(text("dynamo-db"), diagnostics)).isNull();
    assertThat(loader.load(text("no such thing"), diagnostics)).isNull();

    assertThat(diagnostics.list())
        .extracting(Diagnostic::code)
        .containsOnly(DiagnosticCode.UNKNOWN_SERVICE);
    assertThat(diagnostics.list().get(0).message()).contains("\"acme\"?");
    assertThat(diagnostics.list().get(1).message()).contains("\"dynamodb\"?");
    assertThat(diagnostics.list().get(2).message()).contains("Known: accessanalyzer, ");
  }

  @Test
  void namesTheFileThatCannotBeRead() throws IOException {
    for (String content : List.of("", "{", "[]", "{}", "{\"metadata\": 3}", "\u0000\u0001")) {
      Path path = write("mine/acme/service-2.json", content);

      assertThat(
              new DefinitionLoader(List.of(path), DocumentationLevel.FULL)
                  .load(text("acme"), diagnostics))
          .as("%s", content)
          .isNull();

      Diagnostic last = diagnostics.list().get(diagnostics.list().size() - 1);
      assertThat(last.code()).isEqualTo(DiagnosticCode.BAD_DEFINITION);
      assertThat(last.message()).contains("service-2.json");
    }
  }

  @Test
  void namesTheFileAndTheShapeOfAModelThatIsWrong() throws IOException {
    Path path =
        write(
            "mine/weather.smithy",
            """
            $version: "2"
            namespace com.acme
            @aws.protocols#awsJson1_0
            service Weather { operations: [Get] }
            operation Get { input := { city: Cty } }
            """);

    assertThat(
            new DefinitionLoader(List.of(path), DocumentationLevel.FULL)
                .load(text("com.acme#Weather"), diagnostics))
        .isNull();

    Diagnostic last = diagnostics.list().get(diagnostics.list().size() - 1);
    assertThat(last.code()).isEqualTo(DiagnosticCode.BAD_DEFINITION);
    assertThat(last.message())
        .contains("weather.smithy:5: ", "com.acme#Cty", "com.acme#GetInput$city");
  }

  @Test
  void findsAVersionOfAServiceOfTheBundle() {
    DefinitionLoader loader = new DefinitionLoader(List.of(), DocumentationLevel.FULL);

    assertThat(requireNonNull(loader.load(text("s3@2006-03-01"), diagnostics)).name())
        .isEqualTo("s3");
    assertThat(loader.load(text("s3@2099-01-01"), diagnostics)).isNull();
  }

  @Test
  void namesThePathThatIsNoArchive() throws IOException {
    Path path = Files.writeString(directory.resolve("definitions.zip"), "not a zip");
    assertThat(
            new DefinitionLoader(List.of(path), DocumentationLevel.FULL)
                .load(text("s3"), diagnostics))
        .isNull();
    assertThat(diagnostics.list())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.code()).isEqualTo(DiagnosticCode.BAD_DEFINITION);
              assertThat(error.message()).contains("definitions.zip");
            });
  }

  /** Writes a file and gives the first directory of its path. */
  private Path write(String file, String content) throws IOException {
    Path path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
    return directory.resolve(directory.relativize(path).getName(0));
  }

  private static Text text(String value) {
    return new Text(value, SourceLocation.none());
  }
}
