package dev.bespoke.runtime.http;

import java.io.IOException;
import java.io.InputStream;

/** A body that lasts until the server closes the connection, as in HTTP/1.0. */
final class UntilCloseBody extends ConnectionBody {
  private UntilCloseBody(Connection connection, ConnectionPool pool, int readTimeout) {
    super(connection, pool, false, readTimeout);
  }

  /** Creates one, typed so that verifying a caller does not load this class. */
  static InputStream create(Connection connection, ConnectionPool pool, int readTimeout) {
    return new UntilCloseBody(connection, pool, readTimeout);
  }

  @Override
  int readFrom(Connection source, byte[] target, int offset, int wanted) throws IOException {
    int count = source.read(target, offset, wanted);
    if (count < 0) {
      finish();
    }
    return count;
  }

  @Override
  long remaining() {
    return -1;
  }
}
