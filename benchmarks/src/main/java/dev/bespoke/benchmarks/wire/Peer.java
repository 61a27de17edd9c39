package dev.bespoke.benchmarks.wire;

import java.io.IOException;

/** A client under load. Safe for any number of threads. */
interface Peer extends AutoCloseable {
  /** Reads an item; the number of its attributes, or of bytes where nothing is parsed. */
  int getItem() throws IOException;

  /** Lists everything, page after page; the number of keys. */
  int list() throws IOException;

  /** Reads an object of 1 GiB to its end; the number of bytes. */
  long download(String key) throws IOException;

  /** Writes an object of 1 GiB. */
  void upload() throws IOException;

  @Override
  void close();
}
