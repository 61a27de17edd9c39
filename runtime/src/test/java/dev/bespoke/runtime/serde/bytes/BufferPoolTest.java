package dev.bespoke.runtime.serde.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BufferPoolTest {

  @Test
  void a_buffer_given_back_serves_the_same_thread_again() {
    byte[] buffer = new byte[5_000];
    BufferPool.give(buffer);
    assertThat(BufferPool.take(1)).isSameAs(buffer).isNotSameAs(BufferPool.take(1));
  }

  @Test
  void buffers_too_short_or_too_long_are_not_kept() {
    BufferPool.take(1);
    BufferPool.give(new byte[10]);
    BufferPool.give(new byte[BufferPool.LARGE + 1]);
    assertThat(BufferPool.take(1).length).isEqualTo(1024);
  }

  @Test
  void a_buffer_is_as_long_as_asked_for() {
    BufferPool.give(new byte[2_000]);
    assertThat(BufferPool.take(3_000)).hasSize(3_000);
    BufferPool.give(new byte[5_000]);
    assertThat(BufferPool.take(3_000)).hasSize(5_000);
  }

  @Test
  void large_buffers_do_not_take_the_place_of_small_ones() {
    byte[] small = new byte[5_000];
    byte[] large = new byte[100_000];
    BufferPool.give(small);
    BufferPool.give(large);
    assertThat(BufferPool.take(4_000)).isSameAs(small);
    assertThat(BufferPool.take(90_000)).isSameAs(large);
  }

  @Test
  void no_two_threads_ever_hold_the_same_buffer() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(40);
    try {
      List<Future<Integer>> results = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        byte mark = (byte) i;
        results.add(threads.submit(() -> conflicts(mark)));
      }
      for (Future<Integer> result : results) {
        assertThat(result.get(60, TimeUnit.SECONDS)).isZero();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** How often another thread wrote into a buffer that this one held. */
  private static int conflicts(byte mark) {
    int conflicts = 0;
    for (int round = 0; round < 2_000; round++) {
      byte[] buffer = BufferPool.take(1);
      Arrays.fill(buffer, mark);
      for (byte value : buffer) {
        conflicts += value == mark ? 0 : 1;
      }
      BufferPool.give(buffer);
    }
    return conflicts;
  }
}
