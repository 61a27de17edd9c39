package dev.bespoke.processor.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
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
      url(botocore)
    };

    try (URLClassLoader loader = new URLClassLoader(path)) {
      assertThat(ProcessorPath.definitions(loader)).containsExactly(model, folder, botocore);
    }
  }

  @Test
  void knowsNothingOfOtherClassLoaders() {
    assertThat(ProcessorPath.definitions(ClassLoader.getPlatformClassLoader())).isEmpty();
    assertThat(ProcessorPath.definitions(null)).isEmpty();
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
