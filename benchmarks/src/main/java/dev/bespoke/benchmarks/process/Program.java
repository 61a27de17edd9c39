package dev.bespoke.benchmarks.process;

import dev.bespoke.benchmarks.report.ClassPath;
import dev.bespoke.benchmarks.report.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of one call, and what starts it.
 *
 * @param name as it stands in the table
 * @param main its class
 * @param arguments what follows the endpoint
 * @param classPath what it needs, and no more
 */
record Program(String name, String main, List<String> arguments, String classPath) {
  static final Program BESPOKE =
      new Program("Bespoke", ColdBespoke.class.getName(), List.of(), ClassPath.BESPOKE);
  static final Program BESPOKE_JDK =
      new Program(
          "Bespoke over java.net.http",
          ColdBespoke.class.getName(),
          List.of("jdk"),
          ClassPath.BESPOKE);
  static final Program URL_CONNECTION =
      new Program("SDK v2, url-connection", ColdSdk.class.getName(), List.of(), ClassPath.SDK_URL);
  static final Program APACHE =
      new Program(
          "SDK v2, apache5", ColdSdk.class.getName(), List.of("apache5"), ClassPath.SDK_APACHE);
  static final Program SOCKET =
      new Program(
          "bytes over a socket, the floor",
          ColdSocket.class.getName(),
          List.of(),
          ClassPath.BESPOKE);

  Child.Cost run(Jdk jdk, List<String> options, String endpoint)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>();
    all.add(endpoint);
    all.addAll(arguments);
    return Child.java(jdk, options, classPath, main, all);
  }

  /** The names of all classes that a run loads. */
  List<String> classes(Jdk jdk, List<String> options, String endpoint)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("classes", ".txt");
    try {
      List<String> logging = new ArrayList<>(options);
      logging.add("-Xlog:class+load:file=" + log + ":none");
      run(jdk, logging, endpoint);
      List<String> names = new ArrayList<>();
      for (String line : Files.readAllLines(log)) {
        int end = line.indexOf(" source:");
        if (end > 0) {
          names.add(line.substring(0, end));
        }
      }
      return names;
    } finally {
      Files.delete(log);
    }
  }
}
