package dev.bespoke.processor.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From an interface with resources to class files, without a warning. */
class GeneratedResourcesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/resources");

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void compilesAllResourcesOfTheDescribedServices(TestCompiler compiler) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .sources(FIXTURES)
            .processor(new BespokeProcessor())
            .run();

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.success()).isTrue();
    assertThat(compilation.generated())
        .containsKeys(
            "com/acme/S3Resources.java",
            "com/acme/S3Resource.java",
            "com/acme/s3/resource/Bucket.java",
            "com/acme/s3/resource/S3Object.java",
            "com/acme/s3/resource/BucketObjectsCollection.java",
            "com/acme/sqs/resource/Message.java",
            "com/acme/dynamo/resource/Table.java");
  }
}
