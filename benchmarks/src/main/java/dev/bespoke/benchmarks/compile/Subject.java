package dev.bespoke.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An interface to compile, with the processor or with what it wrote. */
final class Subject {
  private static final Path TARGET = Path.of("target");

  /** In memory where that can be had: what is measured is not the disk, which others share. */
  private static final Path FOLDER = folder();

  private static final String SMALLEST = "photos";
  private static final String LARGEST = "machines";

  private final String name;
  private final Path folder;
  private final Path source;

  private Subject(String name, String id, String annotation, String parent) throws IOException {
    this.name = name;
    this.folder = FOLDER.resolve(id);
    String type = Character.toUpperCase(id.charAt(0)) + id.substring(1);
    this.source = folder.resolve("source/com/acme/" + type + ".java");
    delete(folder);
    Files.createDirectories(source.getParent());
    deleteOutput();
    Files.writeString(
        source,
        "package com.acme;\n\nimport dev.bespoke.annotation.ServiceClient;\n\n"
            + annotation
            + "\npublic interface "
            + type
            + " extends "
            + parent
            + " {}\n");
  }

  private static Path folder() {
    Path memory = Path.of("/dev/shm");
    return Files.isWritable(memory)
        ? memory.resolve("bespoke-benchmarks-compile")
        : TARGET.resolve("compile");
  }

  static List<Subject> all() throws IOException {
    return List.of(
        new Subject(
            "five operations of S3",
            SMALLEST,
            "@ServiceClient(value = \"s3\", operations = {\"DeleteObject\", \"GetObject\","
                + " \"HeadObject\", \"ListObjectsV2\", \"PutObject\"})",
            "PhotosOperations"),
        new Subject(
            "all of DynamoDB", "tables", "@ServiceClient(\"dynamodb\")", "TablesOperations"),
        new Subject("all of S3", "storage", "@ServiceClient(\"s3\")", "StorageOperations"),
        new Subject("all of EC2", LARGEST, "@ServiceClient(\"ec2\")", "MachinesOperations"));
  }

  /** Whether it is the one that is aimed at few milliseconds. */
  boolean isSmallest() {
    return folder.endsWith(SMALLEST);
  }

  /** Whether it takes too long to be compiled many times. */
  boolean isLargest() {
    return folder.endsWith(LARGEST);
  }

  String name() {
    return name;
  }

  Path sources() {
    return folder.resolve("written");
  }

  Path classes() {
    return folder.resolve("classes");
  }

  /** What javac takes to compile it with the processor. */
  List<String> processed() {
    List<String> arguments = options();
    arguments.addAll(List.of("-processorpath", processor(), "-s", sources().toString()));
    arguments.add(source.toString());
    return arguments;
  }

  /** What javac takes to compile it with the files that the processor wrote. */
  List<String> written() throws IOException {
    List<String> arguments = options();
    arguments.add("-proc:none");
    for (Path file : allSources()) {
      arguments.add(file.toString());
    }
    return arguments;
  }

  /** The interface and what was written for it. */
  List<Path> allSources() throws IOException {
    List<Path> files = new ArrayList<>(List.of(source));
    try (Stream<Path> written = Files.walk(kept())) {
      written.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
    }
    return files;
  }

  /** Keeps what the processor wrote last, to be compiled without it. */
  void keepSources() throws IOException {
    delete(kept());
    Files.move(sources(), kept());
    deleteOutput();
  }

  /**
   * Deletes what the last compilation left, as builds do before they compile: to overwrite a file
   * takes many times as long as to create one.
   */
  void deleteOutput() throws IOException {
    for (Path output : List.of(sources(), classes())) {
      delete(output);
      Files.createDirectories(output);
    }
  }

  /** Deletes all of it. */
  void close() throws IOException {
    delete(folder);
  }

  private Path kept() {
    return folder.resolve("kept");
  }

  Path source() {
    return source;
  }

  int files() throws IOException {
    return allSources().size() - 1;
  }

  /** The options that both ways share. */
  List<String> options() {
    return new ArrayList<>(
        List.of("-d", classes().toString(), "-cp", classPath(), "-implicit:none", "-nowarn"));
  }

  static String processor() {
    return jar(Path.of("..", "processor", "target"), "bespoke-processor-").toString();
  }

  private static String classPath() {
    Path lib = TARGET.resolve("lib");
    return String.join(
        File.pathSeparator,
        jar(lib, "bespoke-runtime-").toString(),
        jar(lib, "bespoke-annotations-").toString(),
        jar(lib, "jspecify-").toString());
  }

  private static Path jar(Path folder, String prefix) {
    File[] files =
        folder
            .toFile()
            .listFiles((parent, file) -> file.startsWith(prefix) && file.endsWith(".jar"));
    if (files == null || files.length != 1) {
      throw new IllegalStateException("not one " + prefix + "*.jar in " + folder);
    }
    return files[0].toPath();
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path visited, @org.jspecify.annotations.Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
