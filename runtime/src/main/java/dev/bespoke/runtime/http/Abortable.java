package dev.bespoke.runtime.http;

/**
 * A response's body that one thread can give up while another waits for more of it: that one then
 * meets an {@link java.io.IOException}. Transports whose bodies can do that say so.
 */
public interface Abortable {
  /** Closes the connection at once; any number of times. */
  void abort();
}
