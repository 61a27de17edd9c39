package dev.bespoke.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the calls that the endpoint cases of AWS's models describe, through generated clients: of
 * the published models, and of the bundle. Prints a line for each: how many went where they have to
 * of how many. The other cases, without a call, are those of the rules' own tests.
 */
final class EndpointCalls {
  /** What the bundle's rules do otherwise. */
  private static final Map<String, Integer> KNOWN =
      Map.of(
          // An empty account id counts as none.
          "DynamoDB", 1,
          // As boto3: ARNs and accelerated endpoints go with the path style (3), and names that no
          // bucket has are refused (2). The region aws-global is us-east-1 to ARNs, too (1).
          // Directory buckets have dual-stack endpoints, since rules newer than these cases (1).
          "S3", 7);

  private EndpointCalls() {}

  /** Whether all went well. */
  static boolean run() throws IOException {
    Path models =
        Path.of(System.getProperty("bespoke.shared", "../../shared"))
            .resolve("corpus/aws-smithy-models.zip");
    if (!Files.exists(models)) {
      System.err.println("endpoint calls are skipped: " + models.toAbsolutePath() + " is missing");
      return !"true".equals(System.getenv("CI"));
    }
    int[] published = new int[2];
    int[] bundled = new int[2];
    boolean expected = true;
    for (EndpointSuite suite : EndpointSuite.read(models)) {
      try (GeneratedClient client = suite.publishedClient()) {
        expected &= run(suite, client, true, 0, published);
      }
      try (GeneratedClient client = suite.bundledClient()) {
        expected &= run(suite, client, false, KNOWN.getOrDefault(suite.sdkId(), 0), bundled);
      }
    }
    System.out.println("endpoint calls " + published[0] + "/" + published[1]);
    System.out.println("bundled endpoint calls " + bundled[0] + "/" + bundled[1]);
    return expected && published[1] > 0;
  }

  /** Whether as many cases failed as are known to; if not, all that failed are printed. */
  private static boolean run(
      EndpointSuite suite, GeneratedClient client, boolean texts, int known, int[] passedAndRun) {
    List<Runnable> failures = new ArrayList<>();
    for (EndpointCase test : suite.cases()) {
      passedAndRun[1]++;
      try {
        test.run(client, texts);
        passedAndRun[0]++;
      } catch (Throwable e) {
        String operation = suite.sdkId() + " " + test.operation().getId().getName();
        failures.add(() -> Failures.print("endpoint " + operation, test.documentation(), e));
      }
    }
    if (failures.size() == known) {
      return true;
    }
    failures.forEach(Runnable::run);
    return false;
  }
}
