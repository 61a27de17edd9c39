package dev.bespoke.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConnectionLimitTest {
  private static final int WAITING = 20;

  private final ExecutorService executor = Executors.newCachedThreadPool();

  @AfterEach
  void stop() throws InterruptedException {
    executor.shutdownNow();
    assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whoeverWaitsIsOvertakenByFewAndByNobodyWhoCameLater() throws Exception {
    ConnectionLimit limit = limit(Duration.ofSeconds(30));
    Route route = route();
    List<Integer> turns = new ArrayList<>(); // guarded by the only permit
    limit.acquire(route);
    List<Future<?>> waiting = new ArrayList<>();
    for (int i = 0; i < WAITING; i++) {
      waiting.add(executor.submit(turn(limit, route, turns, i)));
      while (limit.waiting() <= i) {
        Thread.onSpinWait();
      }
    }
    // This thread never rests, as one that makes call after call.
    while (limit.waiting() > 0) {
      limit.release();
      limit.acquire(route);
      turns.add(-1);
    }
    limit.release();
    for (Future<?> each : waiting) {
      each.get();
    }

    assertThat(turns.stream().filter(turn -> turn >= 0))
        .containsExactlyElementsOf(IntStream.range(0, WAITING).boxed().toList());
    int row = 0;
    for (int turn : turns.subList(0, turns.indexOf(WAITING - 1))) {
      row = turn >= 0 ? 0 : row + 1;
      assertThat(row).isLessThanOrEqualTo(ConnectionLimit.OVERTAKINGS);
    }
  }

  @Test
  void itTellsWhetherOneAloneIsUnderWay() throws Exception {
    ConnectionLimit limit =
        new ConnectionLimit(TransportOptions.builder().maxConnections(3).build());
    assertThat(limit.isOneUnderWay()).isFalse();
    limit.acquire(route());
    assertThat(limit.isOneUnderWay()).isTrue();
    limit.acquire(route());
    assertThat(limit.isOneUnderWay()).isFalse();
    limit.release();
    assertThat(limit.isOneUnderWay()).isTrue();
  }

  @Test
  void whoWaitsInVainIsToldWhatToDo() throws Exception {
    ConnectionLimit limit = limit(Duration.ofMillis(20));
    Route route = route();
    limit.acquire(route);

    assertThatThrownBy(() -> limit.acquire(route))
        .isInstanceOf(SocketTimeoutException.class)
        .hasMessageContaining("close every response, or raise maxConnections");
    limit.release();
    limit.acquire(route);
    limit.release();
  }

  private static Runnable turn(ConnectionLimit limit, Route route, List<Integer> turns, int name) {
    return () -> {
      try {
        limit.acquire(route);
        turns.add(name);
        limit.release();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static Route route() {
    return Route.of(
        new HttpRequest().method("GET").scheme("http").host("127.0.0.1").port(80).path("/"));
  }

  private static ConnectionLimit limit(Duration timeout) {
    return new ConnectionLimit(
        TransportOptions.builder().maxConnections(1).readTimeout(timeout).build());
  }
}
