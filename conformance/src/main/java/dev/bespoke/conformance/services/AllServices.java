package dev.bespoke.conformance.services;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Generates and compiles the services that AWS publishes, with every operation, and prints a line
 * per form: how many compile of how many, their operations, and the time. What fails, and why, goes
 * to the standard error; then the exit status is 1.
 */
public final class AllServices {
  private final Selection selection;
  private final SortedSet<String> unknown;
  private boolean failed;

  private AllServices(Selection selection) {
    this.selection = selection;
    this.unknown = new TreeSet<>(selection.names());
  }

  /**
   * Compiles what is selected.
   *
   * @param args the directory of the archives, then {@link Selection#USAGE}
   */
  public static void main(String[] args) throws Exception {
    Selection selection;
    try {
      selection = Selection.of(List.of(args));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      System.err.println(e.getMessage());
      System.err.print(Selection.USAGE);
      System.exit(2);
      return;
    }
    AllServices run = new AllServices(selection);
    for (Form form : selection.forms()) {
      run.compile(form);
    }
    if (!run.unknown.isEmpty()) {
      System.err.println("There is no such service in any form: " + run.unknown);
    }
    if (run.failed || !run.unknown.isEmpty()) {
      System.exit(1);
    }
  }

  private void compile(Form form) throws Exception {
    long start = System.nanoTime();
    List<CompiledService> done;
    try (PublishedServices services = PublishedServices.open(form, selection.archives())) {
      unknown.removeAll(services.names());
      done = compile(services, selection.of(services.names()));
    }
    int ok = 0;
    int operations = 0;
    for (CompiledService service : done) {
      ok += service.failed() ? 0 : 1;
      operations += service.operations();
    }
    failed |= ok < done.size();
    long seconds = (System.nanoTime() - start) / 1_000_000_000;
    System.out.println(form);
    System.out.println(
        "services " + ok + "/" + done.size() + " operations " + operations + " seconds " + seconds);
    Largest.of(done).print(System.out);
  }

  private List<CompiledService> compile(PublishedServices services, List<String> names)
      throws Exception {
    Queue<String> waiting = new ConcurrentLinkedQueue<>(names);
    Callable<List<CompiledService>> worker = () -> work(services, waiting);
    ExecutorService workers = Executors.newFixedThreadPool(selection.jobs());
    try {
      List<CompiledService> done = new ArrayList<>();
      for (Future<List<CompiledService>> result :
          workers.invokeAll(Collections.nCopies(selection.jobs(), worker))) {
        done.addAll(result.get());
      }
      return done;
    } finally {
      workers.shutdownNow();
    }
  }

  private static List<CompiledService> work(PublishedServices services, Queue<String> waiting)
      throws IOException {
    List<CompiledService> done = new ArrayList<>();
    try (ServiceCompiler compiler = new ServiceCompiler()) {
      for (String name = waiting.poll(); name != null; name = waiting.poll()) {
        CompiledService service = compiler.compile(services, name);
        report(service);
        done.add(service);
      }
    }
    return done;
  }

  private static void report(CompiledService service) {
    for (String operation : service.missing()) {
      System.err.println(service.name() + ": " + operation + " is not generated");
    }
    for (String error : service.errors()) {
      System.err.println(service.name() + ": " + error);
    }
  }
}
