package dev.bespoke.benchmarks.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One connection: requests in, answers out, as long as the client likes. */
final class Conversation {
  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

  private final InputStream in;
  private final OutputStream out;
  private final @Nullable GatheredSocket gathered;
  private final Answers answers;
  private final byte[] buffer = new byte[256 * 1024];
  private int position;
  private int limit;

  private Conversation(Socket socket, @Nullable GatheredSocket gathered, Answers answers)
      throws IOException {
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
    this.gathered = gathered;
    this.answers = answers;
  }

  static Conversation with(Socket socket, Answers answers) throws IOException {
    return socket instanceof GatheredSocket gathered
        ? new Conversation(gathered.tls(), gathered, answers)
        : new Conversation(socket, null, answers);
  }

  void run() throws IOException {
    for (String head = head(); head != null; head = head()) {
      if (field(head, "expect").equalsIgnoreCase("100-continue")) {
        out.write(CONTINUE);
      }
      if (field(head, "transfer-encoding").isEmpty()) {
        String length = field(head, "content-length");
        skip(length.isEmpty() ? 0 : Long.parseLong(length));
      } else {
        skipChunks();
      }
      if (gathered == null) {
        answers.answer(head, out);
      } else {
        gathered.gather(true);
        answers.answer(head, out);
        gathered.gather(false);
      }
    }
  }

  /** The next request line and its fields; null where the client has closed. */
  private @Nullable String head() throws IOException {
    int scanned = position;
    while (true) {
      for (; scanned + 3 < limit; scanned++) {
        if (buffer[scanned] == '\r' && buffer[scanned + 2] == '\r' && buffer[scanned + 3] == '\n') {
          String head =
              new String(buffer, position, scanned + 2 - position, StandardCharsets.ISO_8859_1);
          position = scanned + 4;
          return head;
        }
      }
      if (position > 0) {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        scanned -= position;
        limit -= position;
        position = 0;
      }
      int count = in.read(buffer, limit, buffer.length - limit);
      if (count < 0) {
        return null;
      }
      limit += count;
    }
  }

  /** The value of a field, empty where there is none. */
  static String field(String head, String name) {
    int length = name.length();
    for (int line = head.indexOf('\n') + 1; line > 0; line = head.indexOf('\n', line) + 1) {
      if (head.regionMatches(true, line, name, 0, length)
          && line + length < head.length()
          && head.charAt(line + length) == ':') {
        return head.substring(line + length + 1, head.indexOf('\r', line)).strip();
      }
    }
    return "";
  }

  private void skip(long length) throws IOException {
    for (long left = length; left > 0; ) {
      if (position == limit) {
        fill();
      }
      int count = (int) Math.min(left, limit - position);
      position += count;
      left -= count;
    }
  }

  private void skipChunks() throws IOException {
    long size;
    do {
      size = Long.parseLong(line().replaceAll(";.*", ""), 16);
      skip(size);
      if (size > 0) {
        line();
      }
    } while (size > 0);
    while (!line().isEmpty()) {
      // A trailer.
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      if (position == limit) {
        fill();
      }
      char c = (char) (buffer[position++] & 0xFF);
      if (c == '\n') {
        return line.toString();
      } else if (c != '\r') {
        line.append(c);
      }
    }
  }

  private void fill() throws IOException {
    int count = in.read(buffer);
    if (count < 0) {
      throw new EOFException();
    }
    position = 0;
    limit = count;
  }
}
