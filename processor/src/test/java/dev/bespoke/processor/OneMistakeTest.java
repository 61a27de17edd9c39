package dev.bespoke.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerMessage;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One mistake is one error, the compiler's own counted. */
class OneMistakeTest {
  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void aMisspeltOperationHidesNoneOfTheShapesThatItsMethodMentions(TestCompiler compiler)
      throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source(
                "com.acme.Photos",
                """
                package com.acme;

                import com.acme.photos.model.*;
                import dev.bespoke.runtime.client.Client;
                import dev.bespoke.runtime.http.RequestBody;

                @dev.bespoke.annotation.ServiceClient("s3")
                public interface Photos extends Client {
                  PutObjectResponse putObjct(PutObjectRequest request, RequestBody body);
                }
                """)
            .processor(new BespokeProcessor())
            .run();

    assertThat(compilation.success()).isFalse();
    assertThat(compilation.ours())
        .extracting(CompilerMessage::slug)
        .containsOnly("UnknownOperation");
    assertThat(compilation.ours()).hasSize(1);
    assertThat(compilation.others()).isEmpty();
  }
}
