package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.GetItem;
import dev.bespoke.runtime.S3Operations;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.Tail;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.HttpResponse;
import dev.bespoke.runtime.http.HttpTransport;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AsyncCallTest {
  private static final GetItem.Input INPUT = new GetItem.Input("t");
  private static final CallOptions NONE = CallOptions.none();

  private final StubTransport transport = new StubTransport();
  private final TestClient.Builder builder = TestClient.builder(transport);

  @Test
  void aCallEndsOnAnotherThread() throws Exception {
    List<Thread> threads = new ArrayList<>();
    transport.then(
        request -> {
          threads.add(Thread.currentThread());
          return transport.response(
              200,
              new java.io.ByteArrayInputStream(
                  "{\"Item\":\"x\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        });
    Pipeline pipeline = builder.dynamodb();
    assertThat(pipeline.callAsync(GetItem.INSTANCE, INPUT, NONE).get().item).isEqualTo("x");
    assertThat(threads).hasSize(1);
    assertThat(threads.get(0)).isNotSameAs(Thread.currentThread());
    assertThat(threads.get(0).isDaemon()).isTrue();
    pipeline.close();
  }

  @Test
  void failuresComeAsTheyAreThrown() {
    transport.respond(400, "{\"__type\":\"ResourceNotFoundException\"}");
    Pipeline pipeline = builder.dynamodb();
    assertThatThrownBy(() -> pipeline.callAsync(GetItem.INSTANCE, INPUT, NONE).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(GetItem.ResourceNotFoundException.class);
  }

  @Test
  void theUsersExecutorIsUsedAndLeftRunning() {
    List<Runnable> tasks = new ArrayList<>();
    builder.executor(tasks::add);
    transport.respond(200, "{}");
    Pipeline pipeline = builder.dynamodb();
    CompletableFuture<GetItem.Output> future = pipeline.callAsync(GetItem.INSTANCE, INPUT, NONE);
    assertThat(future).isNotDone();
    tasks.get(0).run();
    assertThat(future).isCompleted();
    pipeline.close();
  }

  @Test
  void aCallCancelledBeforeItBeginsIsNeverSent() {
    List<Runnable> tasks = new ArrayList<>();
    builder.executor(tasks::add);
    CompletableFuture<GetItem.Output> future =
        builder.dynamodb().callAsync(GetItem.INSTANCE, INPUT, NONE);
    assertThat(future.cancel(true)).isTrue();
    tasks.get(0).run();
    assertThat(transport.sent()).isEmpty();
  }

  @Test
  void cancellingInterruptsTheExchange() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    transport.then(
        request -> {
          begun.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
          throw new InterruptedIOException("interrupted");
        });
    CompletableFuture<GetItem.Output> future =
        builder.dynamodb().callAsync(GetItem.INSTANCE, INPUT, NONE);
    begun.await();
    assertThat(future.cancel(true)).isTrue();
    assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
  }

  @Test
  void cancellingInterruptsTheWaitForTheNextAttempt() throws Exception {
    CountDownLatch asleep = new CountDownLatch(1);
    CountDownLatch woken = new CountDownLatch(1);
    builder.sleeper(
        millis -> {
          asleep.countDown();
          try {
            new CountDownLatch(1).await();
          } finally {
            woken.countDown();
          }
        });
    transport.respond(500, "");
    CompletableFuture<GetItem.Output> future =
        builder.dynamodb().callAsync(GetItem.INSTANCE, INPUT, NONE);
    asleep.await();
    future.cancel(true);
    assertThat(woken.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(transport.sent()).hasSize(1);
  }

  @Test
  void aCancelledThreadServesTheNextCallUninterrupted() {
    List<Runnable> tasks = new ArrayList<>();
    builder.executor(tasks::add);
    Pipeline pipeline = builder.dynamodb();
    List<CompletableFuture<GetItem.Output>> futures = new ArrayList<>();
    transport.then(
        request -> {
          futures.get(0).cancel(true);
          throw new IOException("aborted");
        });
    transport.respond(200, "{}");
    futures.add(pipeline.callAsync(GetItem.INSTANCE, INPUT, NONE));
    tasks.get(0).run();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    futures.add(pipeline.callAsync(GetItem.INSTANCE, INPUT, NONE));
    tasks.get(1).run();
    assertThat(futures.get(1)).isCompleted();
  }

  @Test
  void aStreamThatComesAfterItsCallWasCancelledIsClosed() {
    List<Runnable> tasks = new ArrayList<>();
    builder.executor(tasks::add);
    List<CompletableFuture<?>> futures = new ArrayList<>();
    transport.then(
        request -> {
          var response = transport.response(200, new java.io.ByteArrayInputStream(new byte[10]));
          futures.get(0).cancel(false);
          return response;
        });
    futures.add(
        builder.s3().streamAsync(S3Operations.GET, new S3Operations.Input("b-1", "k"), NONE));
    tasks.get(0).run();
    assertThat(transport.openBodies()).isZero();
  }

  @Test
  void aStreamIsHandedOver() throws Exception {
    transport.respond(200, "content");
    try (var stream =
        builder
            .s3()
            .streamAsync(S3Operations.GET, new S3Operations.Input("b-1", "k"), NONE)
            .get()) {
      assertThat(stream.asUtf8String()).isEqualTo("content");
    }
    assertThat(transport.openBodies()).isZero();
  }

  @Test
  void aClosedClientRefusesAsynchronousCalls() {
    Pipeline pipeline = builder.dynamodb();
    pipeline.close();
    assertThatThrownBy(() -> pipeline.callAsync(GetItem.INSTANCE, INPUT, NONE).join())
        .hasCauseInstanceOf(ClientException.class);
  }

  /** On JDK 17 most of these wait for one of the pool's threads, which none would ever get. */
  @Test
  void closingTheClientFailsTheCallsThatHaveNotBegun() throws Exception {
    builder.transport(new Hanging());
    Pipeline pipeline = builder.dynamodb();
    List<CompletableFuture<GetItem.Output>> futures = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      futures.add(pipeline.callAsync(GetItem.INSTANCE, INPUT, NONE));
    }
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    pipeline.eventPublisher(Tail.INSTANCE, Tail.EVENTS, "", NONE).subscribe(new FailureOf(ended));
    pipeline.close();
    for (CompletableFuture<GetItem.Output> future : futures) {
      assertThatThrownBy(() -> future.get(30, TimeUnit.SECONDS))
          .hasCauseInstanceOf(ClientException.class);
    }
    assertThat(ended.get(30, TimeUnit.SECONDS)).isInstanceOf(ClientException.class);
  }

  /** Answers nothing until it is interrupted. */
  private static final class Hanging implements HttpTransport {
    @Override
    public HttpResponse send(HttpRequest request) throws IOException {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new InterruptedIOException("interrupted");
    }

    @Override
    public void close() {}
  }

  /** Wants all events, and hands on in what they end. */
  private record FailureOf(CompletableFuture<Throwable> ended) implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String item) {}

    @Override
    public void onError(Throwable failure) {
      ended.complete(failure);
    }

    @Override
    public void onComplete() {}
  }

  @Test
  void anExecutorThatIsFullIsNamed() {
    builder.executor(
        task -> {
          throw new java.util.concurrent.RejectedExecutionException();
        });
    assertThatThrownBy(() -> builder.dynamodb().callAsync(GetItem.INSTANCE, INPUT, NONE).join())
        .hasCauseInstanceOf(ClientException.class)
        .hasMessageContaining("executor");
  }

  @Test
  void thePoolOfOldJdksIsBoundedAndKeepsNoJvmAlive() throws Exception {
    ExecutorService pool = Threads.newPool();
    Semaphore running = new Semaphore(0);
    CountDownLatch end = new CountDownLatch(1);
    List<Thread> threads = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 100; i++) {
      pool.execute(
          () -> {
            threads.add(Thread.currentThread());
            running.release();
            try {
              end.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }
    running.acquire(64);
    assertThat(threads).hasSize(64).allMatch(Thread::isDaemon);
    end.countDown();
    pool.shutdown();
    assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(threads).hasSize(100);
  }

  @Test
  void newJdksRunCallsOnVirtualThreads() throws Exception {
    ExecutorService executor = Threads.newExecutor();
    boolean virtual =
        executor.submit(() -> Thread.currentThread().toString()).get().startsWith("VirtualThread");
    assertThat(virtual).isEqualTo(Runtime.version().feature() >= 21);
    executor.shutdown();
  }

  @Test
  void aFailedServiceCallLeavesNoBodyOpen() {
    transport.respond(500, "x").respond(500, "x").respond(500, "x");
    assertThatThrownBy(() -> builder.dynamodb().callAsync(GetItem.INSTANCE, INPUT, NONE).join())
        .hasCauseInstanceOf(ServiceException.class);
    assertThat(transport.openBodies()).isZero();
  }
}
