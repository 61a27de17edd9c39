package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.error.BespokeException;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of one client with S3's directory buckets: one for each bucket and credentials,
 * renewed a minute before it ends (Amazon S3, "Authorizing Zonal endpoint API operations with
 * CreateSession"). While one thread renews a session, the others use the old one. Safe for any
 * number of threads.
 */
final class ExpressSessions {
  private static final int BOUND = 128;
  private static final long EARLY_SECONDS = 60;

  /** A session is used up to here where another cannot be had. */
  private static final long LATEST_SECONDS = 10;

  /** How long after that it is tried again. */
  private static final long PAUSE_SECONDS = 5;

  private final ClientContext client;
  private final ConcurrentHashMap<Key, Entry> entries = new ConcurrentHashMap<>();

  ExpressSessions(ClientContext client) {
    this.client = client;
  }

  private record Key(String bucket, Credentials identity) {
    @Override
    public String toString() {
      return bucket;
    }
  }

  /** A session; null before the first. */
  private static final class Entry {
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Credentials session;
    private Instant notBefore = Instant.MIN; // guarded by lock

    /** The session, if it lasts that long; else null. */
    @Nullable Credentials lasting(ClientContext client, long seconds) {
      Credentials current = session;
      Instant end = current == null ? null : current.expiration();
      boolean lasts = end != null && client.clock.instant().plusSeconds(seconds).isBefore(end);
      return lasts ? current : null;
    }
  }

  /**
   * The credentials of a session that lasts for a while yet.
   *
   * @param operation what begins one
   * @param identity whose session it is
   * @param request what needs it: bounds the time to begin one, and can be cancelled meanwhile
   */
  Credentials get(
      Operation<String, SessionResponse> operation,
      String bucket,
      Credentials identity,
      HttpRequest request) {
    Entry entry = entry(new Key(bucket, identity));
    Credentials session = entry.lasting(client, EARLY_SECONDS);
    if (session == null && !entry.lock.tryLock()) {
      session = entry.lasting(client, 0);
      if (session == null) {
        lock(entry, operation, request);
      }
    }
    if (session != null) {
      return session;
    }
    try {
      session = entry.lasting(client, EARLY_SECONDS);
      if (session == null) {
        session = renew(entry, operation, bucket, request);
      }
      return session;
    } finally {
      entry.lock.unlock();
    }
  }

  private Entry entry(Key key) {
    Entry entry = entries.get(key);
    if (entry != null) {
      return entry;
    }
    if (entries.size() >= BOUND) {
      entries.clear();
    }
    Entry fresh = new Entry();
    Entry earlier = entries.putIfAbsent(key, fresh);
    return earlier == null ? fresh : earlier;
  }

  /** Waits for another call that begins the session, as long as this one may take. */
  private static void lock(Entry entry, Operation<?, ?> operation, HttpRequest request) {
    Deadline deadline = Deadline.in(request.timeout(), "callTimeout", Deadline.NONE);
    try {
      if (!deadline.isSet()) {
        entry.lock.lockInterruptibly();
      } else if (!entry.lock.tryLock(deadline.remainingNanos(), TimeUnit.NANOSECONDS)) {
        throw FailureText.timeout(operation, deadline, null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw deadline.hasPassed()
          ? FailureText.timeout(operation, deadline, e)
          : FailureText.interrupted(operation, e);
    }
  }

  /** Begins a session; where that fails, the old one serves while it lasts. */
  private Credentials renew(
      Entry entry,
      Operation<String, SessionResponse> operation,
      String bucket,
      HttpRequest request) {
    Credentials old = entry.lasting(client, LATEST_SECONDS);
    if (old != null && client.clock.instant().isBefore(entry.notBefore)) {
      return old;
    }
    try {
      Credentials session = create(operation, bucket, request);
      entry.session = session;
      return session;
    } catch (BespokeException e) {
      if (old == null) {
        throw e;
      }
      entry.notBefore = client.clock.instant().plusSeconds(PAUSE_SECONDS);
      return old;
    }
  }

  private Credentials create(
      Operation<String, SessionResponse> operation, String bucket, HttpRequest request) {
    Duration left = request.timeout();
    CallOptions options =
        left == null ? CallOptions.none() : CallOptions.none().withCallTimeout(left);
    Call<String, SessionResponse> call =
        new Call<>(client, operation, bucket, RequestBody.empty(), options, request.cancellation());
    return new RetryLoop(client).run(call).credentials();
  }
}
