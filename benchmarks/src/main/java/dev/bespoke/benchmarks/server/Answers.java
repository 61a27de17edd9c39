package dev.bespoke.benchmarks.server;

import dev.bespoke.benchmarks.payload.JsonPayloads;
import dev.bespoke.benchmarks.payload.ListPayloads;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

/** What is answered to which request, made once and sent as it is. */
final class Answers {
  /** How many pages a listing has. */
  static final int PAGES = 100;

  private static final int PIECE = 256 * 1024;
  private static final long OBJECT = 1L << 30;

  private final byte[] item = answer("application/x-amz-json-1.0", dynamo(), JsonPayloads.item());
  private final byte[] stored =
      answer("application/xml", "ETag: \"0123456789abcdef0123456789abcdef\"\r\n", new byte[0]);
  private final byte[][] version1 = new byte[PAGES][];
  private final byte[][] version2 = new byte[PAGES][];
  private final byte[] piece = new byte[PIECE];
  private final byte[] plainObject;
  private final byte[] checkedObject;

  Answers() {
    for (int page = 0; page < PAGES; page++) {
      version1[page] = answer("application/xml", "", ListPayloads.version1(page, PAGES));
      version2[page] = answer("application/xml", "", ListPayloads.version2(page, PAGES));
    }
    CRC32 crc = new CRC32();
    for (int i = 0; i < PIECE; i++) {
      piece[i] = (byte) (i * 31 + i / 256);
    }
    for (long sent = 0; sent < OBJECT; sent += PIECE) {
      crc.update(piece);
    }
    int value = (int) crc.getValue();
    byte[] checksum = {
      (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
    };
    plainObject = head("application/octet-stream", "", OBJECT);
    checkedObject =
        head(
            "application/octet-stream",
            "x-amz-checksum-type: FULL_OBJECT\r\nx-amz-checksum-crc32: "
                + Base64.getEncoder().encodeToString(checksum)
                + "\r\n",
            OBJECT);
  }

  /** Answers a request whose body was read. */
  void answer(String head, OutputStream out) throws IOException {
    if (head.startsWith("POST")) {
      out.write(item);
    } else if (head.startsWith("PUT")) {
      out.write(stored);
    } else {
      String target = head.substring(head.indexOf(' ') + 1, head.indexOf(' ', 4));
      int query = target.indexOf('?');
      if (target.startsWith("/photos/plain")) {
        object(plainObject, out);
      } else if (target.startsWith("/photos/checked")) {
        object(checkedObject, out);
      } else {
        list(query < 0 ? "" : target.substring(query + 1), out);
      }
    }
  }

  private void list(String query, OutputStream out) throws IOException {
    if (query.contains("list-type=2")) {
      String token = parameter(query, "continuation-token=");
      out.write(version2[token.isEmpty() ? 0 : Integer.parseInt(token)]);
    } else {
      out.write(version1[ListPayloads.pageAfter(parameter(query, "marker="))]);
    }
  }

  private void object(byte[] head, OutputStream out) throws IOException {
    out.write(head);
    for (long sent = 0; sent < OBJECT; sent += PIECE) {
      out.write(piece);
    }
  }

  private static String parameter(String query, String name) {
    for (int start = 0; start >= 0; start = query.indexOf('&', start) + 1) {
      if (query.startsWith(name, start)) {
        int end = query.indexOf('&', start);
        return query.substring(start + name.length(), end < 0 ? query.length() : end);
      }
      if (query.indexOf('&', start) < 0) {
        return "";
      }
    }
    return "";
  }

  private static String dynamo() {
    return "x-amzn-RequestId: KQ2TVBQ5N0JQK5VH4B2KJC1ANRVV4KQNSO5AEMVJF66Q9ASUAAJG\r\n"
        + "x-amz-crc32: "
        + JsonPayloads.crc32(JsonPayloads.item())
        + "\r\n";
  }

  private static byte[] answer(String type, String fields, byte[] body) {
    byte[] head = head(type, fields, body.length);
    byte[] answer = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, answer, head.length, body.length);
    return answer;
  }

  private static byte[] head(String type, String fields, long length) {
    String head =
        "HTTP/1.1 200 OK\r\nServer: canned\r\nDate: Sun, 22 Nov 2026 10:00:00 GMT\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + length
            + "\r\n"
            + fields
            + "\r\n";
    return head.getBytes(StandardCharsets.ISO_8859_1);
  }
}
