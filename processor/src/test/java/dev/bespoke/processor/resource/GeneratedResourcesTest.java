package dev.bespoke.processor.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an interface with resources to class files, without a warning. */
class GeneratedResourcesTest {
  @TempDir Path directory;

  @Test
  void javacCompilesAllResourcesOfTheDescribedServices() throws IOException {
    assertThat(Generated.all().compilation().generated())
        .containsKeys(
            "com/acme/S3Resources.java",
            "com/acme/S3Resource.java",
            "com/acme/s3/resource/Bucket.java",
            "com/acme/s3/resource/S3Object.java",
            "com/acme/s3/resource/BucketObjectsCollection.java",
            "com/acme/sqs/resource/Message.java",
            "com/acme/dynamo/resource/Table.java");
  }

  @Test
  void ecjCompilesThemToo() throws IOException {
    Compilation compilation =
        new CompilerRun(TestCompiler.ECJ, directory)
            .sources(Generated.FIXTURES)
            .processor(new BespokeProcessor())
            .run();
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.success()).isTrue();
  }

  @Test
  void onlyWhatIsNamedAndWhatItReturnsIsGenerated() throws IOException {
    Compilation compilation =
        compile("@ServiceResource(value = \"s3\", resources = {\"BucketAcl\"})");
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(
            compilation.generated().keySet().stream()
                .filter(path -> path.startsWith("com/acme/s3/resource/")))
        .containsExactly(
            "com/acme/s3/resource/BucketAcl.java", "com/acme/s3/resource/S3Client.java");
    assertThat(compilation.generated().get("com/acme/S3Resources.java"))
        .contains("BucketAcl bucketAcl(String bucketName);")
        .doesNotContain("Bucket bucket(");
  }

  @Test
  void aResourceThatDoesNotExistIsAnErrorWithASuggestion() throws IOException {
    Compilation compilation =
        compile("@ServiceResource(value = \"s3\", resources = {\"Bucket\", \"ObjectSumary\"})");
    assertThat(compilation.success()).isFalse();
    assertThat(compilation.ours())
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.slug()).isEqualTo("UnknownResource");
              assertThat(message.text()).contains("ObjectSummary");
              assertThat(message.at()).startsWith("\"ObjectSumary\"");
            });
  }

  @Test
  void aServiceWithoutADescriptionIsAnErrorThatNamesThoseWithOne() throws IOException {
    Compilation compilation = compile("@ServiceResource(\"sts\")");
    assertThat(compilation.success()).isFalse();
    assertThat(compilation.ours())
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.slug()).isEqualTo("NoResources");
              assertThat(message.text()).contains("dynamodb, s3, sqs");
            });
  }

  @Test
  void aDescriptionOfOnesOwnGoesBeforeOurs() throws IOException {
    Path descriptions = Files.createDirectory(directory.resolve("descriptions"));
    Files.writeString(
        descriptions.resolve("sqs.resources.json"),
        """
        {"service": "sqs", "resources": {"Line": {"identifiers": {"Url": "QueueUrl"},
          "actions": {"Clear": "PurgeQueue"}}}}
        """);
    Compilation compilation =
        new CompilerRun(TestCompiler.JAVAC, directory)
            .source("com.acme.S3", source("@ServiceResource(\"sqs\")"))
            .option("-Abespoke.definitions=" + descriptions)
            .processor(new BespokeProcessor())
            .run();
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generated().get("com/acme/s3/resource/Line.java"))
        .contains("public PurgeQueueResponse clear()");
  }

  @Test
  void aDescriptionOfBoto3sFormIsJoinedWithTheDefinitionBesideIt() throws IOException {
    Path data = Golden.shared("corpus/botocore-data.zip");
    Generated sqs = Generated.compile(directory, data, "sqs");
    assertThat(sqs.compilation().generated().get("com/acme/sqs/resource/Queue.java"))
        .contains("public List<Message> receiveMessages()");
  }

  @Test
  void aMistakenDescriptionIsAnErrorWithItsPlace() throws IOException {
    Path descriptions = Files.createDirectory(directory.resolve("descriptions"));
    Files.writeString(
        descriptions.resolve("sqs.resources.json"),
        """
        {"service": "sqs", "resources": {"Line": {"identifiers": {"Url": "QueueUrl"},
          "actions": {"Clear": "PurgeQueu"}}}}
        """);
    Compilation compilation =
        new CompilerRun(TestCompiler.JAVAC, directory)
            .source("com.acme.S3", source("@ServiceResource(\"sqs\")"))
            .option("-Abespoke.definitions=" + descriptions)
            .processor(new BespokeProcessor())
            .run();
    assertThat(compilation.success()).isFalse();
    assertThat(compilation.ours())
        .singleElement()
        .satisfies(
            message ->
                assertThat(message.text())
                    .contains("sqs.resources.json: Line.actions.Clear: sqs has no operation"));
  }

  private Compilation compile(String annotation) throws IOException {
    return new CompilerRun(TestCompiler.JAVAC, directory)
        .source("com.acme.S3", source(annotation))
        .processor(new BespokeProcessor())
        .run();
  }

  private static String source(String annotation) {
    return """
        package com.acme;

        import dev.bespoke.annotation.ServiceResource;

        %s
        public interface S3 extends S3Resources {}
        """
        .formatted(annotation);
  }
}
