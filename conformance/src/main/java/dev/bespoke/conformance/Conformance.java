package dev.bespoke.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Runs every client case of Smithy's protocol tests and prints a line per protocol: how many cases
 * passed of how many; then the calls of AWS's endpoint cases. What failed, and why, goes to the
 * standard error; then the exit status is 1.
 */
public final class Conformance {
  private Conformance() {}

  /**
   * Runs all cases.
   *
   * @param args the ids of the cases to run; none for all
   */
  public static void main(String[] args) throws Exception {
    Set<String> only = Set.of(args);
    Map<String, int[]> passedAndRun = new TreeMap<>();
    boolean failed = false;
    for (String artifact : List.of("smithy-aws-protocol-tests", "smithy-protocol-tests")) {
      Path jar = ClassPath.jar(artifact);
      for (ServiceSuite suite : TestModel.load(jar).suites()) {
        List<TestCase> cases = new ArrayList<>(suite.cases());
        cases.removeIf(test -> !only.isEmpty() && !only.contains(test.id()));
        if (cases.isEmpty()) {
          continue;
        }
        int[] count = passedAndRun.computeIfAbsent(suite.protocol().getName(), p -> new int[2]);
        count[1] += cases.size();
        try (GeneratedClient client = GeneratedClient.of(suite, ClassPath.modelJars(jar))) {
          for (TestCase test : cases) {
            try {
              test.run(client);
              count[0]++;
            } catch (Throwable e) {
              failed = true;
              Failures.print(suite, test, e);
            }
          }
        } catch (IllegalStateException e) { // it does not compile
          failed = true;
          System.err.println(e.getMessage());
        }
      }
    }
    passedAndRun.forEach(
        (protocol, count) -> System.out.println(protocol + " " + count[0] + "/" + count[1]));
    boolean endpoints = !only.isEmpty() || EndpointCalls.run();
    if (failed || passedAndRun.isEmpty() || !endpoints) {
      System.exit(1);
    }
  }
}
