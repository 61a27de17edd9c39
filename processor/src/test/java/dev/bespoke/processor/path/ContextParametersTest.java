package dev.bespoke.processor.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Endpoint parameters that operations take out of their input by an expression. */
class ContextParametersTest {
  private static final Path SERVICE = Path.of("src/test/resources/fixtures/paths/service-2.json");

  @Test
  void parametersAreTakenOutOfTheInput(@TempDir Path directory) throws Exception {
    Compilation compilation = compile(directory, "keys(Tags)");
    assertThat(compilation.diagnostics()).isEmpty();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {directory.resolve("classes").toUri().toURL()})) {
      Class<?> request = loader.loadClass("com.acme.paths.model.GetRequest");
      Method context =
          loader
              .loadClass("com.acme.paths.model.GetOperation")
              .getDeclaredMethod("contextArns", request);
      context.setAccessible(true);
      Object builder = request.getMethod("builder").invoke(null);
      assertThat(context.invoke(null, builder.getClass().getMethod("build").invoke(builder)))
          .isNull();
      builder.getClass().getMethod("tags", Map.class).invoke(builder, Map.of("arn", "b"));
      assertThat(context.invoke(null, builder.getClass().getMethod("build").invoke(builder)))
          .isEqualTo(List.of("arn"));
    }
  }

  @Test
  void anExpressionThatGivesSomethingElseIsRefused(@TempDir Path directory) throws IOException {
    assertThat(compile(directory, "length(Tags)").diagnostics())
        .singleElement()
        .satisfies(
            message ->
                assertThat(message.text())
                    .contains("Unsupported", "service-2.json", "Get", "Arns", "list of strings"));
  }

  private static Compilation compile(Path directory, String path) throws IOException {
    Path service = Files.createDirectories(directory.resolve("definitions/paths/2026-01-01"));
    String operation =
        "\"operationContextParams\": {\"Arns\": {\"path\": \"%s\"}}, \"name\": \"Get\"";
    Files.writeString(
        service.resolve("service-2.json"),
        Files.readString(SERVICE)
            .replace("\"name\": \"Get\"", operation.formatted(path))
            .replace("\"shape\": \"GetRequest\"", "\"shape\": \"GetResponse\""));
    return new CompilerRun(TestCompiler.JAVAC, directory)
        .source(
            "com.acme.Paths",
            """
            package com.acme;
            import dev.bespoke.annotation.ServiceClient;
            import dev.bespoke.runtime.client.Client;
            @ServiceClient("paths")
            public interface Paths extends Client {
              void get();
            }
            """)
        .option("-Abespoke.definitions=" + directory.resolve("definitions"))
        .option("-Xlint:all,-processing")
        .option("-Werror")
        .processor(new BespokeProcessor())
        .run();
  }
}
