package dev.bespoke.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

/** The class that says which version the runtime has, of any version. */
public final class FakeRuntime {
  private FakeRuntime() {}

  /** Compiles it; what comes back goes before the class path. */
  public static Path of(String version, Path directory) throws IOException {
    Compilation compilation =
        new CompilerRun(TestCompiler.JAVAC, directory.resolve("runtime-" + version))
            .source(
                "dev.bespoke.runtime.client.RuntimeVersion",
                """
                package dev.bespoke.runtime.client;

                public final class RuntimeVersion {
                  public static final String VERSION = "%s";

                  private RuntimeVersion() {}
                }
                """
                    .formatted(version))
            .run();
    assertThat(compilation.success()).isTrue();
    return compilation.classes();
  }
}
