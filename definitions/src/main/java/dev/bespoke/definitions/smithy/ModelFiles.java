package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.source.SourceRoot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of Smithy models: those that {@code META-INF/smithy/manifest} lists, else all
 * {@code *.smithy} and those {@code *.json} that say they are models.
 */
final class ModelFiles {
  private static final String DIRECTORY = "META-INF/smithy/";

  private ModelFiles() {}

  static List<ModelFile> in(SourceRoot root) {
    List<ModelFile> models = new ArrayList<>();
    for (Path file : candidates(root)) {
      ModelFile model = scan(root, file);
      if (model != null) {
        models.add(model);
      }
    }
    return models;
  }

  private static List<Path> candidates(SourceRoot root) {
    Path manifest = root.resolve(DIRECTORY + "manifest");
    if (Files.exists(manifest)) {
      return listed(root, manifest);
    }
    List<Path> files = root.files();
    Set<Path> botocore = new HashSet<>();
    for (Path file : files) {
      if (SourceRoot.isNamed(file, "service-2.json")) {
        botocore.add(file.getParent());
      }
    }
    return files.stream().filter(file -> !botocore.contains(file.getParent())).toList();
  }

  private static List<Path> listed(SourceRoot root, Path manifest) {
    List<Path> files = new ArrayList<>();
    for (String line : text(root.read(manifest)).lines().toList()) {
      String name = line.strip();
      if (!name.isEmpty() && !name.startsWith("#")) {
        files.add(root.resolve(DIRECTORY + name).toAbsolutePath().normalize());
      }
    }
    return files;
  }

  private static @Nullable ModelFile scan(SourceRoot root, Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".smithy")) {
      IdlScanner idl = new IdlScanner(text(root.read(file)));
      return new ModelFile(root, file, true, idl.namespaces(), idl.applies(), idl.services());
    }
    if (name.endsWith(".json")) {
      AstScanner ast = new AstScanner(root.describe(file), root.read(file));
      return ast.isModel()
          ? new ModelFile(root, file, false, ast.namespaces(), ast.applies(), ast.services())
          : null;
    }
    return null;
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
