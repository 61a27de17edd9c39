package dev.bespoke.runtime.client;

/**
 * What the interface of every client extends: a client holds connections and is closed.
 *
 * <p>Clients are safe for any number of threads and meant to be shared; closing one while calls are
 * under way makes those fail, unless the transport or the executor that they use is another's.
 */
public interface Client extends AutoCloseable {
  /** Frees connections and threads. Further calls fail; closing again does nothing. */
  @Override
  void close();
}
