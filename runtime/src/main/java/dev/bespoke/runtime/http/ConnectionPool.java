package dev.bespoke.runtime.http;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lends connections, at most so many at a time, and keeps them for reuse. The one used last is lent
 * first: it is the likeliest to be alive, and the rest can grow old and be closed.
 *
 * <p>Safe for any number of threads; no lock is held while a connection is opened.
 */
final class ConnectionPool {
  /** Which idle connections may be lent. */
  enum Reuse {
    /** None: a new one is opened. */
    NEVER,
    /** Those that the peer is known to have kept open: finding out takes a millisecond. */
    CHECKED,
    /** Any: the peer may have closed it, which only its use shows. */
    ANY
  }

  /** How long the sweeper may sleep, in milliseconds; it sleeps an eighth of a shorter timeout. */
  static final int MAX_INTERVAL = 1_000;

  private final TransportOptions options;
  private final Connector connector;
  private final ConnectionLimit limit;

  private final ReentrantLock lock = new ReentrantLock();
  // Guarded by lock. The connection used last is at the end; hosts are few, so one queue will do.
  private final ArrayDeque<Connection> idle = new ArrayDeque<>();
  private final Set<Connection> open = new HashSet<>();
  private final Condition changed = lock.newCondition();
  private boolean sweeping;
  private boolean closed;

  ConnectionPool(TransportOptions options) {
    this.options = options;
    this.connector = new Connector(options);
    this.limit = new ConnectionLimit(options);
  }

  /**
   * Lends a connection, to be given back by {@link #release} or {@link #discard}.
   *
   * @param reuse which connections will do
   * @param cancellation what may end the opening of one
   */
  Connection lend(Route route, Reuse reuse, @Nullable Cancellation cancellation)
      throws IOException {
    limit.acquire(route);
    try {
      Connection connection = reuse == Reuse.NEVER ? null : takeIdle(route, reuse);
      if (connection == null) {
        connection = connector.open(route, cancellation);
        register(connection);
      }
      connection.begin();
      return connection;
    } catch (IOException | RuntimeException | Error e) {
      limit.release();
      throw e;
    }
  }

  /** Whether one exchange alone is under way; only a hint where others begin or end. */
  boolean isOneLent() {
    return limit.isOneUnderWay();
  }

  /** Takes back a connection that is ready for another exchange. */
  void release(Connection connection) {
    boolean surplus = connection.buffered() > 0; // of which a buffer that is let go tells nothing
    connection.end();
    lock.lock();
    try {
      if (closed || surplus) {
        remove(connection);
      } else {
        connection.idleSince = System.nanoTime();
        idle.addLast(connection);
        closeExpired(connection.idleSince);
      }
    } finally {
      lock.unlock();
    }
    limit.release();
  }

  /** Takes back a connection that is of no more use. */
  void discard(Connection connection) {
    lock.lock();
    try {
      remove(connection);
    } finally {
      lock.unlock();
    }
    limit.release();
  }

  /**
   * Closes connections that are idle, or stuck in an exchange, for too long, while there are any.
   */
  void sweep() {
    long interval =
        Math.min(
            MAX_INTERVAL, Math.min(options.maxIdleMillis(), options.readTimeoutMillis()) / 8 + 1);
    lock.lock();
    try {
      while (!open.isEmpty()) {
        changed.awaitNanos(interval * 1_000_000);
        long now = System.nanoTime();
        closeExpired(now);
        for (Connection connection : open) {
          connection.closeIfStuck(now);
        }
      }
    } catch (InterruptedException e) {
      // Nobody interrupts it but who wants it to end.
    } finally {
      sweeping = false;
      lock.unlock();
    }
  }

  /** Closes all connections, lent ones included; nothing is lent from now on. */
  void close() {
    lock.lock();
    try {
      closed = true;
      for (Connection connection : open) {
        connection.close();
      }
      open.clear();
      idle.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Connection takeIdle(Route route, Reuse reuse) {
    while (true) {
      Connection connection = popIdle(route);
      if (connection == null
          || (!connection.hasUnaskedInput() && (reuse == Reuse.ANY || connection.isOpenAtPeer()))) {
        return connection;
      }
      lock.lock();
      try {
        remove(connection);
      } finally {
        lock.unlock();
      }
    }
  }

  private @Nullable Connection popIdle(Route route) {
    lock.lock();
    try {
      checkOpen();
      closeExpired(System.nanoTime());
      for (Iterator<Connection> i = idle.descendingIterator(); i.hasNext(); ) {
        Connection connection = i.next();
        if (connection.route.equals(route)) {
          i.remove();
          return connection;
        }
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  private void register(Connection connection) {
    lock.lock();
    try {
      if (closed) {
        connection.close();
      }
      checkOpen();
      open.add(connection);
      // Idle connections to other hosts count too: the oldest makes room.
      while (open.size() > options.maxConnections() && !idle.isEmpty()) {
        remove(idle.removeFirst());
      }
      if (!sweeping) {
        startSweeper(connection);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Where there is no thread to be had, the next connection is another try. */
  private void startSweeper(Connection first) {
    try {
      new ConnectionSweeper(this).start();
      sweeping = true;
    } catch (RuntimeException | Error e) {
      remove(first);
      throw e;
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the transport is closed");
    }
  }

  private void closeExpired(long now) {
    long maxIdle = options.maxIdleMillis() * 1_000_000L;
    for (Connection oldest = idle.peekFirst();
        oldest != null && now - oldest.idleSince > maxIdle;
        oldest = idle.peekFirst()) {
      remove(idle.removeFirst());
    }
  }

  private void remove(Connection connection) {
    open.remove(connection);
    connection.close();
  }
}
