package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.http.RequestBody;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
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
   */
  Credentials get(
      Operation<String, SessionResponse> operation, String bucket, Credentials identity) {
    Entry entry = entry(new Key(bucket, identity));
    Credentials session = entry.lasting(client, EARLY_SECONDS);
    if (session == null && !entry.lock.tryLock()) {
      session = entry.lasting(client, 0);
      if (session == null) {
        entry.lock.lock();
      }
    }
    if (session != null) {
      return session;
    }
    try {
      session = entry.lasting(client, EARLY_SECONDS);
      if (session == null) {
        session = create(operation, bucket);
        entry.session = session;
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

  private Credentials create(Operation<String, SessionResponse> operation, String bucket) {
    Call<String, SessionResponse> call =
        new Call<>(client, operation, bucket, RequestBody.empty(), CallOptions.none(), null);
    return new RetryLoop(client).run(call).credentials();
  }
}
