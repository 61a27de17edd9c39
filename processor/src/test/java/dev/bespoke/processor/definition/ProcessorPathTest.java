package dev.bespoke.processor.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessorPathTest {
  @TempDir Path directory;

  @Test
  void namesTheEntriesThatHoldDefinitionsInTheirOrder() throws IOException {
    Path model = archive("model.jar", "META-INF/smithy/manifest");
    Path botocore = archive("botocore.jar", "acme/2026-01-01/service-2.json");
    Path compressed = archive("compressed.jar", "acme/2026-01-01/service-2.json.gz");
    Path folder = directory.resolve("folder");
    Files.createDirectories(folder.resolve("acme"));
    Files.writeString(folder.resolve("acme/service-2.json"), "{}");
    URL[] path = {
      url(archive("classes.jar", "com/acme/Processor.class")),
      url(model),
      url(directory.resolve("missing.jar")),
      url(Files.writeString(directory.resolve("broken.jar"), "no zip")),
      url(folder),
      url(archive("sdk-2.17.jar", "codegen-resources/s3/service-2.json")),
      new URL("https://acme.example/remote.jar"),
      url(botocore),
      url(compressed)
    };

    try (URLClassLoader loader = new URLClassLoader(path)) {
      assertThat(ProcessorPath.definitions(loader.getUnnamedModule()))
          .containsExactly(model, folder, botocore, compressed);
    }
  }

  @Test
  void whatCannotBeReadHoldsNone() throws IOException {
    Path closed = Files.createDirectories(directory.resolve("folder/closed"));
    Path model = archive("model.jar", "META-INF/smithy/manifest");
    File file = closed.toFile();
    assumeTrue(file.setReadable(false) && !Files.isReadable(closed), "skipped: all may be read");
    URL[] path = {url(directory.resolve("folder")), url(model)};

    try (URLClassLoader loader = new URLClassLoader(path)) {
      assertThat(ProcessorPath.definitions(loader.getUnnamedModule())).containsExactly(model);
    } finally {
      assertThat(file.setReadable(true)).isTrue();
    }
  }

  @Test
  void namesTheModulesThatHoldDefinitionsByTheirNames() throws IOException {
    Path model = archive("weather.jar", "META-INF/smithy/manifest");
    Path botocore = archive("acme.jar", "acme/2026-01-01/service-2.json");
    Path classes = archive("processor.jar", "com/acme/Processor.class");
    ModuleFinder finder = ModuleFinder.of(model, botocore, classes);
    Configuration modules =
        ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), List.of("processor"));
    Module processor =
        ModuleLayer.boot()
            .defineModulesWithOneLoader(modules, null)
            .findModule("processor")
            .orElseThrow();

    assertThat(ProcessorPath.definitions(processor)).containsExactly(botocore, model);
  }

  @Test
  void knowsNothingOfOtherClassLoaders() {
    ClassLoader other = ClassLoader.getPlatformClassLoader();
    assertThat(ProcessorPath.definitions(other.getUnnamedModule())).isEmpty();
    assertThat(ProcessorPath.definitions(Object.class.getModule())).isEmpty();
  }

  private Path archive(String name, String entry) throws IOException {
    Path path = directory.resolve(name);
    try (OutputStream out = Files.newOutputStream(path);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
    }
    return path;
  }

  private static URL url(Path path) throws IOException {
    return path.toUri().toURL();
  }
}
