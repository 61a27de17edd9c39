package dev.bespoke.runtime.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be sent over a connection, by a thread of its own: whoever reads must never wait
 * for the peer to read. Safe for any number of threads.
 */
final class Http2Output {
  /** Answers to settings and pings that wait: a peer that wants more of them has no good reason. */
  private static final int MAX_FRAMES = 1_000;

  private static final int MAX_DATA = 64 * 1024;

  private final Deque<byte[]> frames = new ArrayDeque<>();
  private int data;
  private boolean closed;

  /** Adds a frame that is no data. */
  synchronized void add(byte[] frame) throws ProtocolException {
    if (frames.size() >= MAX_FRAMES) {
      throw new ProtocolException("the peer asks for answers faster than it takes them");
    }
    frames.add(frame);
    notifyAll();
  }

  /**
   * Adds a frame of data, as soon as there is room.
   *
   * @return false where there was none in time, or it is closed
   */
  synchronized boolean addData(byte[] frame, int millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (data > 0 && data + frame.length > MAX_DATA && !closed) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    data += frame.length;
    frames.add(frame);
    notifyAll();
    return !closed;
  }

  /** Writes what comes, until it is closed and all is written. */
  void writeTo(OutputStream out) throws IOException, InterruptedException {
    for (byte[] frame = next(true); frame != null; frame = next(true)) {
      out.write(frame);
      for (byte[] more = next(false); more != null; more = next(false)) {
        out.write(more);
      }
      out.flush();
    }
  }

  private synchronized byte @Nullable [] next(boolean waits) throws InterruptedException {
    while (frames.isEmpty() && waits && !closed) {
      wait();
    }
    byte[] frame = frames.poll();
    if (frame != null && frame[3] == Http2Frame.DATA) {
      data -= frame.length;
      notifyAll();
    }
    return frame;
  }

  /** Takes no more. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
