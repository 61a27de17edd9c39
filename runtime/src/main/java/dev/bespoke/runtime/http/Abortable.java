package dev.bespoke.runtime.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * A response's body that one thread can give up while another waits for more of it: that one then
 * meets an {@link IOException}. Transports whose bodies can do that say so.
 */
public interface Abortable {
  /** Closes the connection at once; any number of times. */
  void abort();

  /** Gives up a body where it can be given up, and closes any other. */
  static void abort(InputStream body) {
    if (body instanceof Abortable abortable) {
      abortable.abort();
      return;
    }
    try {
      body.close();
    } catch (IOException e) {
      // The connection is given up: what it still had to say does not matter.
    }
  }
}
