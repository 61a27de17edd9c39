package dev.bespoke.benchmarks.calls;

import dev.bespoke.benchmarks.report.Figures;
import dev.bespoke.benchmarks.report.Section;
import dev.bespoke.benchmarks.report.Table;
import dev.bespoke.benchmarks.report.Verdict;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Times calls over stubbed transports, the peers in turn. */
public final class CallsMain {
  private static final List<Case> CASES =
      List.of(
          new Case("GetItem", "getItem", 8, 3, 5, 8),
          new Case("PutItem", "putItem", 8, 3, 5, 8),
          new Case("ReceiveMessage, 10 messages", "receiveMessage", 8, 3, 3, 4),
          new Case("Query, 100 items × 10 attributes", "query", 8, 3, 4, 3),
          new Case("ListObjectsV2, 1,000 keys", "listObjects", 12, 5, 14, 24),
          new Case("GetCallerIdentity", "getCallerIdentity", 8, 3, 8, 16),
          new Case("DescribeInstances, 200 instances", "describeInstances", 20, 5, 14, 20));
  private static final List<String> PAYLOADS =
      List.of("small", "medium", "large", "binary", "nested");

  private CallsMain() {}

  /**
   * What is compared.
   *
   * @param name as it stands in the table
   * @param method of each class of benchmarks
   * @param warmup in seconds
   * @param rounds how many forks of each; long documents fill the caches, which other machines'
   *     work shares, and need more
   * @param time the part of the SDK's time that is aimed at: 5 stands for a fifth
   * @param allocation the part of the SDK's allocation that is aimed at
   */
  private record Case(
      String name, String method, int warmup, int rounds, int time, int allocation) {}

  /** Runs all of it. */
  public static void main(String[] args) throws IOException, RunnerException {
    Section section = new Section("calls", "Calls over a stubbed transport");
    Table clients = table();
    Table resources = table();
    double fewest = Double.MAX_VALUE;
    for (Case each : CASES) {
      fewest = Math.min(fewest, compare(clients, resources, each));
    }
    section
        .paragraph(
            """
            JMH with `-prof gc`: average time over four seconds in forks of its own for each peer, \
            in turn, the median of three, of the two long XML documents five. Before it is \
            measured a fork makes calls for 8 to 20 seconds: %s at least. A call builds its \
            request, signs it, and reads its response; both transports answer from memory.
            """
                .formatted(Figures.number(fewest)))
        .table(clients);
    section
        .paragraph(
            """
            The same through the resource layer, which the SDK does not have: beside the SDK's \
            client. A listing makes a resource of each key.
            """)
        .table(resources);
    section
        .paragraph(
            """
            Items of the kinds that Smithy's `serde-benchmark` cases have: small (4 attributes), \
            medium (40), large (1,000), binary (64 kB), nested (6 levels, 127 maps), read by \
            GetItem and written by PutItem.
            """)
        .table(payloads());
    section.finish();
  }

  /** Adds the rows of a case; returns about how many calls came before the measurement. */
  private static double compare(Table clients, Table resources, Case each) throws RunnerException {
    Timing client = new Timing();
    Timing resource = new Timing();
    Timing sdk = new Timing();
    for (int round = 0; round < each.rounds; round++) {
      client.add(BespokeCalls.class, each.method, each.warmup, null);
      sdk.add(SdkCalls.class, each.method, each.warmup, null);
      if (hasResource(each)) {
        resource.add(ResourceCalls.class, each.method, each.warmup, null);
      }
    }
    row(clients, each, client, sdk);
    if (hasResource(each)) {
      row(resources, each, resource, sdk);
    }
    return Math.min(client.fewestWarmupCalls(), sdk.fewestWarmupCalls());
  }

  private static boolean hasResource(Case each) {
    return Arrays.stream(ResourceCalls.class.getMethods())
        .anyMatch(method -> method.getName().equals(each.method));
  }

  private static void row(Table table, Case each, Timing ours, Timing sdk) {
    table.row(
        each.name,
        ours,
        sdk,
        Figures.share(ours.micros(), sdk.micros()),
        Figures.share(ours.allocated(), sdk.allocated()),
        "≤ 1/" + each.time + ", ≤ 1/" + each.allocation,
        Verdict.of(ours.micros() * each.time <= sdk.micros())
            .and(ours.allocated() * each.allocation <= sdk.allocated()));
  }

  private static Table table() {
    return new Table("call", "Bespoke", "SDK v2", "time", "allocation", "target", "");
  }

  private static Table payloads() throws RunnerException {
    Table table = new Table("item", "Bespoke", "SDK v2", "time", "allocation");
    for (String method : List.of("read", "write")) {
      for (String payload : PAYLOADS) {
        Timing bespoke = new Timing().add(BespokePayloads.class, method, 6, payload);
        Timing sdk = new Timing().add(SdkPayloads.class, method, 6, payload);
        table.row(
            method + " " + payload,
            bespoke,
            sdk,
            Figures.share(bespoke.micros(), sdk.micros()),
            Figures.share(bespoke.allocated(), sdk.allocated()));
      }
    }
    return table;
  }
}
