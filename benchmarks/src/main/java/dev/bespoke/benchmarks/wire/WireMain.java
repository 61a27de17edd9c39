package dev.bespoke.benchmarks.wire;

import dev.bespoke.benchmarks.process.Child;
import dev.bespoke.benchmarks.report.Figures;
import dev.bespoke.benchmarks.report.Jdk;
import dev.bespoke.benchmarks.report.Section;
import dev.bespoke.benchmarks.report.Table;
import dev.bespoke.benchmarks.report.Verdict;
import dev.bespoke.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts peers under load, in turn, against the canned server. */
public final class WireMain {
  private static final List<String> CALLERS =
      List.of("bespoke", "bespoke-jdk", "sdk", "java.net.http", "socket");

  /** How many runs a row that has a target is the median of. */
  private static final int ROUNDS = 3;

  private final ServerProcess server;

  private WireMain(ServerProcess server) {
    this.server = server;
  }

  /** Runs all of it. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Jdk jdk = Jdk.current();
    Optional<Jdk> newest = Jdk.newest();
    Section section = new Section("wire", "Over loopback");
    section.paragraph(
        """
        A canned server in its own process; each peer in a process of its own, in turn. The SDK \
        over its apache5 client with as many connections as Bespoke (256). `java.net.http` (with \
        the executor that runs at once) and the plain socket send the bytes of a signed request, \
        but sign and parse nothing: they are the floors, asleep until a response comes, where \
        Bespoke over its sockets looks for one that is likely to come at once. Before it is \
        measured each makes calls until its JVM's compiler has gone quiet: at least 60,000 by one \
        thread, 400,000 by many and 3,000 pages of a listing, for 40 seconds at most. Of calls \
        where a target is set the median of three runs in turn counts.
        """);
    try (ServerProcess server = new ServerProcess(newest.orElse(jdk))) {
      WireMain wire = new WireMain(server);
      section.paragraph("GetItem by one thread, JDK " + jdk.version() + ":");
      section.table(wire.one(jdk));
      section.paragraph("GetItem by many threads:");
      Table many = new Table("threads", "peer", "calls/s", "p99, ms", "CPU/call, µs", "target", "");
      for (boolean tls : new boolean[] {false, true}) {
        wire.many(many, tls, new Crowd(jdk, 64, false, CALLERS, new Aim(40_000, 67)));
        if (newest.isPresent()) {
          List<String> clients = List.of("bespoke", "bespoke-jdk", "sdk");
          wire.many(many, tls, new Crowd(newest.get(), 64, true, CALLERS, new Aim(80_000, 44)));
          wire.many(many, tls, new Crowd(newest.get(), 10_000, true, clients, Aim.NONE));
        }
      }
      section.table(many);
      section.paragraph("Listing 100,000 keys (100 pages), JDK " + jdk.version() + ":");
      section.table(wire.listing(jdk));
      section.paragraph(
          """
          1 GiB in and out of a JVM of `-Xmx64m`, MB/s, JDK %s, the best of four runs in turn. \
          Both SDKs verify the checksum that comes with a checked download, and send uploads with \
          a CRC32 in the trailer, their bodies unsigned over TLS; over http the SDK signs each \
          chunk.
          """
              .formatted(jdk.version()));
      section.table(wire.bodies(jdk));
    }
    section.finish();
  }

  private Table one(Jdk jdk) throws IOException, InterruptedException {
    Table table = new Table("peer", "p50, µs", "p99, µs", "CPU/call, µs", "target", "");
    for (boolean tls : new boolean[] {false, true}) {
      Map<String, double[]> medians =
          medians(tls ? 1 : ROUNDS, CALLERS, peer -> run(jdk, List.of(), peer, tls, "one"));
      double ours = at(medians, "bespoke")[0];
      double jdks = at(medians, "bespoke-jdk")[0];
      double bare = at(medians, "java.net.http")[0];
      double floor = at(medians, "socket")[0];
      for (String peer : CALLERS) {
        double[] figures = at(medians, peer);
        String target = "";
        Verdict verdict = Verdict.NONE;
        if (!tls && peer.equals("bespoke")) {
          target = "≤ 20 µs, or plain socket + 12 µs";
          verdict = Verdict.of(ours <= 20 || ours <= floor + 12);
        } else if (!tls && peer.equals("bespoke-jdk")) {
          target = "≤ java.net.http + 6 µs";
          verdict = Verdict.of(jdks <= bare + 6);
        }
        table.row(
            name(peer) + (tls ? ", TLS" : ", http"),
            Figures.number(figures[0]),
            Figures.number(figures[1]),
            Figures.number(figures[2]),
            target,
            verdict);
      }
    }
    return table;
  }

  /**
   * How many calls a second Bespoke is to make: a reading of the machine that the targets were set
   * on, or the same part of what a plain socket can do on this one, in percent.
   */
  private record Aim(int calls, int share) {
    static final Aim NONE = new Aim(0, 0);

    String text() {
      return "≥ %,d/s, or %d %% of the plain socket".formatted(calls, share);
    }

    Verdict verdict(double own, double floor) {
      return Verdict.of(own >= calls || own * 100 >= floor * share);
    }
  }

  /** Threads that call at once, and who is to be put under them. Targets are for http. */
  private record Crowd(Jdk jdk, int threads, boolean virtual, List<String> peers, Aim aim) {
    String text(boolean tls) {
      return "%,d%s, JDK %d, %s"
          .formatted(threads, virtual ? " virtual" : "", jdk.feature(), tls ? "TLS" : "http");
    }
  }

  /** Adds a row for each peer. */
  private void many(Table table, boolean tls, Crowd crowd)
      throws IOException, InterruptedException {
    String kind = crowd.virtual ? "virtual" : "threads";
    String threads = Integer.toString(crowd.threads);
    boolean aims = !tls && crowd.aim.calls > 0;
    Map<String, double[]> all =
        medians(
            aims ? ROUNDS : 1,
            crowd.peers,
            peer -> run(crowd.jdk, List.of("-Xmx1g"), peer, tls, kind, threads));
    double floor = at(all, "socket")[0];
    for (String peer : crowd.peers) {
      double[] figures = at(all, peer);
      boolean aimed = aims && peer.equals("bespoke");
      table.row(
          crowd.text(tls),
          name(peer),
          Figures.number(figures[0]),
          Figures.number(figures[1]),
          Figures.number(figures[2]),
          aimed ? crowd.aim.text() : "",
          aimed ? crowd.aim.verdict(figures[0], floor) : Verdict.NONE);
    }
  }

  private Table listing(Jdk jdk) throws IOException, InterruptedException {
    Table table = new Table("peer", "ms", "part of the SDK's", "target", "");
    for (boolean tls : new boolean[] {false, true}) {
      String scheme = tls ? ", TLS" : ", http";
      double sdk = run(jdk, List.of("-Xmx1g"), "sdk", tls, "list")[0];
      for (String peer : List.of("bespoke", "bespoke-resource")) {
        double own = run(jdk, List.of("-Xmx1g"), peer, tls, "list")[0];
        table.row(
            name(peer) + scheme,
            Figures.number(own),
            Figures.share(own, sdk),
            tls ? "" : "≤ 120 ms, 1/6.2",
            tls ? Verdict.NONE : Verdict.of(own <= 120 || own * 6.2 <= sdk));
      }
      table.row(name("sdk") + scheme, Figures.number(sdk), "", "", "");
    }
    return table;
  }

  private Table bodies(Jdk jdk) throws IOException, InterruptedException {
    List<String> peers = List.of("bespoke", "bespoke-jdk", "sdk", "java.net.http", "socket");
    List<String> columns = new ArrayList<>(List.of("load"));
    for (String peer : peers) {
      columns.add(name(peer));
    }
    columns.addAll(List.of("target", ""));
    Table table = new Table(columns.toArray(new String[0]));
    for (boolean tls : new boolean[] {false, true}) {
      for (String load : List.of("download plain", "download checked", "upload")) {
        boolean checked = load.endsWith("checked");
        Map<String, Double> rates = new LinkedHashMap<>();
        for (int round = 0; round < 4; round++) {
          for (String peer : peers) {
            boolean checks = !peer.equals("java.net.http") && !peer.equals("socket");
            if (checks || !checked) {
              double rate = run(jdk, List.of("-Xmx64m"), peer, tls, load.split(" "))[0];
              rates.merge(peer, rate, Math::max);
            }
          }
        }
        List<Object> row = new ArrayList<>();
        row.add("1 GiB " + load + (tls ? ", TLS" : ", http"));
        for (String peer : peers) {
          row.add(rates.containsKey(peer) ? Figures.number(rate(rates, peer)) : "");
        }
        boolean up = load.equals("upload");
        row.add(up ? "≥ 2 × SDK" : "≥ SDK");
        row.add(Verdict.of(rate(rates, "bespoke") >= (up ? 2 : 1) * rate(rates, "sdk")));
        table.row(row.toArray());
      }
    }
    return table;
  }

  private double[] run(Jdk jdk, List<String> options, String peer, boolean tls, String... load)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(options);
    all.addAll(ServerProcess.trust());
    List<String> arguments = new ArrayList<>(List.of(peer, server.url(tls)));
    arguments.addAll(Arrays.asList(load));
    Child.Cost cost =
        Child.java(
            jdk, all, System.getProperty("java.class.path"), WireClient.class.getName(), arguments);
    System.err.println(String.join(" ", arguments) + ": " + cost.output());
    return Arrays.stream(cost.output().split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static double rate(Map<String, Double> all, String peer) {
    return all.getOrDefault(peer, 0.0);
  }

  private static double[] at(Map<String, double[]> all, String peer) {
    return all.getOrDefault(peer, new double[3]);
  }

  /** One run of one peer; its first figure is what counts. */
  private interface Run {
    double[] of(String peer) throws IOException, InterruptedException;
  }

  /** Runs the peers in turn, and takes the run of each whose first figure is the middle one. */
  private static Map<String, double[]> medians(int rounds, List<String> peers, Run run)
      throws IOException, InterruptedException {
    Map<String, List<double[]>> runs = new HashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (String peer : peers) {
        runs.computeIfAbsent(peer, all -> new ArrayList<>()).add(run.of(peer));
      }
    }
    Map<String, double[]> medians = new HashMap<>();
    runs.forEach(
        (peer, all) -> {
          all.sort(Comparator.comparingDouble(figures -> figures[0]));
          medians.put(peer, all.get(all.size() / 2));
        });
    return medians;
  }

  private static String name(String peer) {
    return switch (peer) {
      case "bespoke" -> "Bespoke";
      case "bespoke-jdk" -> "Bespoke over java.net.http";
      case "bespoke-resource" -> "Bespoke, resources";
      case "sdk" -> "SDK v2, apache5";
      case "java.net.http" -> "java.net.http";
      default -> "plain socket";
    };
  }
}
