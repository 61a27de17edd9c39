package dev.bespoke.runtime.http;

/** Watches a pool's connections; ends with the last of them. */
final class ConnectionSweeper extends Thread {
  private final ConnectionPool pool;

  ConnectionSweeper(ConnectionPool pool) {
    super(null, null, "bespoke-http-sweeper", 0, false);
    this.pool = pool;
    setDaemon(true);
  }

  @Override
  public void run() {
    pool.sweep();
  }
}
