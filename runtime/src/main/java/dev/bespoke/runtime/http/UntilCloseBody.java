package dev.bespoke.runtime.http;

import java.io.IOException;

/** A body that lasts until the server closes the connection, as in HTTP/1.0. */
final class UntilCloseBody extends ConnectionBody {
  UntilCloseBody(Connection connection, ConnectionPool pool, int readTimeout) {
    super(connection, pool, false, readTimeout);
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
