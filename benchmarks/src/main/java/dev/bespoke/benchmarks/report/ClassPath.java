package dev.bespoke.benchmarks.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The class paths of programs: what {@code target/lib} has, taken apart. */
public final class ClassPath {
  private static final Path TARGET = Path.of("target");
  private static final List<String> TOOLS =
      List.of("bespoke-", "jmh-", "jopt-", "commons-math", "javapoet", "jackson-core");

  /** The jar of the programs that are started. */
  private static final Path PROGRAM =
      ProgramJar.make(program().get(0), TARGET.resolve("programs.jar"));

  /** What a program of Bespoke needs. */
  public static final String BESPOKE = join(bespoke());

  /** What a program of the SDK needs over {@code HttpURLConnection}. */
  public static final String SDK_URL = join(sdk("apache5", "httpc"));

  /** What a program of the SDK needs over Apache's client. */
  public static final String SDK_APACHE = join(sdk("url-connection"));

  private ClassPath() {}

  /** Bespoke's own jars, without the program's. */
  public static List<Path> bespokeJars() {
    return matching(TARGET.resolve("lib"), "{bespoke-runtime,bespoke-annotations,jspecify}-*.jar");
  }

  /** The SDK's jars for S3, DynamoDB and SQS over {@code HttpURLConnection}. */
  public static List<Path> sdkJars() {
    List<Path> jars = sdk("apache5", "httpc");
    jars.remove(PROGRAM);
    return jars;
  }

  private static List<Path> bespoke() {
    List<Path> jars = new ArrayList<>(List.of(PROGRAM));
    jars.addAll(bespokeJars());
    return jars;
  }

  private static List<Path> sdk(String... without) {
    List<Path> jars = new ArrayList<>(List.of(PROGRAM));
    for (Path jar : matching(TARGET.resolve("lib"), "*.jar")) {
      String name = jar.getFileName().toString();
      if (!startsWithAny(name, TOOLS) && !startsWithAny(name, List.of(without))) {
        jars.add(jar);
      }
    }
    return jars;
  }

  private static boolean startsWithAny(String name, List<String> prefixes) {
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** The jar of this module, which has all that was generated. */
  public static List<Path> program() {
    return matching(TARGET, "bespoke-benchmarks-*.jar");
  }

  private static List<Path> matching(Path folder, String glob) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
      TreeSet<Path> sorted = new TreeSet<>();
      files.forEach(sorted::add);
      return new ArrayList<>(sorted);
    } catch (IOException e) {
      throw new IllegalStateException("benchmarks/run builds what is missing here", e);
    }
  }

  private static String join(List<Path> jars) {
    List<String> texts = new ArrayList<>();
    for (Path jar : jars) {
      texts.add(jar.toString());
    }
    return String.join(File.pathSeparator, texts);
  }
}
