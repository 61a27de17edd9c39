package dev.bespoke.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a definition calls things, the client compiles, also where case does not count. */
class ClashingNamesTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "json, JAVAC",
    "rest-json, JAVAC",
    "rest-xml, JAVAC",
    "query, JAVAC",
    "ec2, JAVAC",
    "smithy-rpc-v2-cbor, JAVAC",
    "rest-json, ECJ"
  })
  void compilesWhateverThingsAreCalled(String protocol, TestCompiler compiler) throws IOException {
    Path service = Files.createDirectories(directory.resolve("definitions/clash/2026-01-01"));
    Files.writeString(service.resolve("service-2.json"), ClashingService.json(protocol));
    Files.writeString(service.resolve("paginators-1.json"), ClashingService.paginators());
    Files.writeString(service.resolve("waiters-2.json"), ClashingService.waiters());

    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source(
                "com.acme.Every",
                """
                package com.acme;

                import dev.bespoke.annotation.ServiceClient;
                import dev.bespoke.annotation.WaitFor;

                @ServiceClient("clash")
                public interface Every extends EveryOperations {
                  @WaitFor("class") void await();
                }
                """)
            .option("-Abespoke.definitions=" + directory.resolve("definitions"))
            .processor(new BespokeProcessor())
            .run();

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generated().keySet().stream().map(f -> f.toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(80);
  }

  @ParameterizedTest
  @EnumSource
  void leavesTheUsersOwnMethodsTheirNames(TestCompiler compiler) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source(
                "com.acme.Store",
                """
                package com.acme;

                import com.acme.store.model.S3Object;
                import dev.bespoke.annotation.Operation;
                import dev.bespoke.annotation.ServiceClient;
                import java.util.stream.Stream;

                @ServiceClient("s3")
                public interface Store extends dev.bespoke.runtime.client.Client {
                  @Operation("ListObjectsV2") Stream<Photo> photos(String bucket);

                  default Photo toPhoto(S3Object object) {
                    return new Photo("mine");
                  }
                }
                """)
            .source("com.acme.Photo", "package com.acme; public record Photo(String key) {}")
            .processor(new BespokeProcessor())
            .run();

    assertThat(compilation.diagnostics()).isEmpty();
  }
}
