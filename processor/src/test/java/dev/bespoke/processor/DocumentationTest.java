package dev.bespoke.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Javadoc of generated classes: as much as is wanted, with links back, and fit for the tool.
 */
class DocumentationTest {
  private static final String PHOTOS =
      """
      package com.acme;

      /** Photos. */
      @dev.bespoke.annotation.ServiceClient("s3")
      public interface Photos extends dev.bespoke.runtime.client.Client {
        /** Removes a photo. */
        void deleteObject(String bucket, String key);
      }
      """;
  private static final String REQUEST = "com/acme/photos/model/DeleteObjectRequest.java";

  @TempDir Path directory;

  @Test
  void theDefinitionsTextIsThereByDefault() throws IOException {
    assertThat(photos("full").generated()).isEqualTo(photos().generated());
  }

  @Test
  void aSummaryIsShorter() throws IOException {
    String full = request("full");
    String summary = request("summary");
    String none = request("none");

    assertThat(full).contains("The concatenation of", "Required to permanently delete");
    assertThat(summary).contains("The concatenation of");
    assertThat(summary).doesNotContain("Required to permanently delete");
    assertThat(none).doesNotContain("The concatenation of");
    assertThat(none).contains("The member MFA.");
    assertThat(code(none)).isEqualTo(code(full)).isEqualTo(code(summary));
  }

  @Test
  void shapesLinkBackToTheMethodTheyAreFor() throws IOException {
    Compilation compilation = photos();
    assertThat(compilation.generated().get(REQUEST))
        .contains(" * @see com.acme.Photos#deleteObject\n");
    assertThat(compilation.generated().get("com/acme/PhotosClient.java"))
        .contains("{@link Photos}");
  }

  @Test
  void whatAnotherPackageCannotSeeIsNotLinked() throws IOException {
    Compilation compilation =
        new CompilerRun(TestCompiler.JAVAC, directory)
            .source("com.acme.Photos", PHOTOS.replace("public interface", "interface"))
            .processor(new BespokeProcessor())
            .run();
    assertThat(compilation.success()).isTrue();
    assertThat(compilation.generated().get(REQUEST)).doesNotContain("@see");
  }

  @Test
  void whatAModelSaysInCommonMarkIsJavadoc() throws IOException {
    Path models = Files.createDirectories(directory.resolve("models"));
    Files.writeString(
        models.resolve("weather.smithy"),
        """
        $version: "2"
        namespace com.acme
        @aws.protocols#awsJson1_0
        service Weather { operations: [Get] }

        /// Tells the **weather** of a `City<Name>`.
        ///
        /// - from stations
        /// - from satellites
        operation Get { input := { city: String } }
        """);
    Compilation compilation =
        new CompilerRun(TestCompiler.JAVAC, directory)
            .source(
                "com.acme.Sky",
                "package com.acme; /** Sky. */ @dev.bespoke.annotation.ServiceClient("
                    + "\"com.acme#Weather\") public interface Sky extends SkyOperations {}")
            .option("-Abespoke.definitions=" + models)
            .processor(new BespokeProcessor())
            .run();
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generated().get("com/acme/SkyOperations.java"))
        .contains("Tells the weather of a <code>City&lt;Name&gt;</code>.")
        .contains("<ul>")
        .contains("<li>from stations")
        .doesNotContain("**weather**");
  }

  @Test
  void javadocReadsAllOfS3WithoutAComplaint() throws IOException {
    Path sources = Files.createDirectories(directory.resolve("all"));
    Compilation compilation =
        new CompilerRun(TestCompiler.JAVAC, sources)
            .source(
                "com.acme.S3",
                "package com.acme; /** S3. */ @dev.bespoke.annotation.ServiceClient(\"s3\")"
                    + " public interface S3 extends S3Operations {}")
            .processor(new BespokeProcessor())
            .run();
    assertThat(compilation.success()).isTrue();

    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-quiet", "-Xdoclint:html,syntax,reference", "-Xwerror"));
    arguments.addAll(List.of("-encoding", "UTF-8", "--release", "17", "-notimestamp"));
    arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    arguments.addAll(List.of("-d", directory.resolve("api").toString()));
    for (String root : List.of("generated", "sources")) {
      try (var files = Files.walk(sources.resolve(root))) {
        files.map(Path::toString).filter(f -> f.endsWith(".java")).forEach(arguments::add);
      }
    }
    StringWriter said = new StringWriter();
    int status =
        ToolProvider.findFirst("javadoc")
            .orElseThrow()
            .run(new PrintWriter(said), new PrintWriter(said), arguments.toArray(String[]::new));

    assertThat(said.toString()).isEmpty();
    assertThat(status).isZero();
    assertThat(directory.resolve("api/com/acme/s3/model/Bucket.html")).isRegularFile();
  }

  private Compilation photos(String... documentation) throws IOException {
    Path own = directory.resolve("photos" + documentation.length + String.join("", documentation));
    CompilerRun run =
        new CompilerRun(TestCompiler.JAVAC, Files.createDirectories(own))
            .source("com.acme.Photos", PHOTOS)
            .processor(new BespokeProcessor());
    for (String level : documentation) {
      run.option("-Abespoke.documentation=" + level);
    }
    Compilation compilation = run.run();
    assertThat(compilation.diagnostics()).isEmpty();
    return compilation;
  }

  private String request(String documentation) throws IOException {
    return Objects.requireNonNull(photos(documentation).generated().get(REQUEST));
  }

  /** Source without its comments. */
  private static String code(String source) {
    return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s+$", "");
  }
}
