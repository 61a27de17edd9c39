package dev.bespoke.integration.hostile;

import dev.bespoke.runtime.serde.eventstream.EventHeaders;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import dev.bespoke.runtime.serde.eventstream.EventMessageWriter;
import dev.bespoke.testing.StubResponse;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** Streams of events that are damaged, too long, or say what they may not. */
final class Streams {
  private static final String TYPE = "SubscribeToShardEvent";

  /** An event that is as it should be. */
  static final byte[] EVENT =
      encoded(
          StubResponse.event(
              TYPE,
              "{\"Records\":[],\"ContinuationSequenceNumber\":\"1\",\"MillisBehindLatest\":0}"));

  private static final int PRELUDE = 12;
  private static final int MANY = 300_000;
  private static final Charset UTF = StandardCharsets.UTF_8;

  private Streams() {}

  /** What may follow an event, and has to end the stream with our exception; by name. */
  static Map<String, byte[]> bad() {
    Map<String, byte[]> streams = new LinkedHashMap<>();
    streams.put("a prelude with a wrong checksum", damaged(PRELUDE - 1));
    streams.put("a message with a wrong checksum", damaged(EVENT.length - 1));
    streams.put("a message with a changed header", damaged(PRELUDE + 3));
    streams.put("a message with a changed payload", damaged(EVENT.length - 6));
    streams.put("a length beyond all", announced(0xFFFF_FFFF, 0, new byte[MANY]));
    streams.put("a length beyond what is read", announced(1 << 30, 0, new byte[MANY]));
    streams.put("headers longer than their message", announced(100, 200, new byte[MANY]));
    streams.put("headers beyond all", announced(1 << 20, 0xFFFF_FFFF, new byte[MANY]));
    streams.put("a length of nothing", announced(0, 0, new byte[MANY]));
    streams.put("a header without an end", framed(new byte[] {3, 'a', 'b'}, ""));
    streams.put("a header of no type", framed(new byte[] {1, 'a', 77}, ""));
    streams.put("a text beyond its header", framed(new byte[] {1, 'a', 7, 0x7F, -1}, ""));
    streams.put("no headers", framed(new byte[0], "{}"));
    streams.put("a kind that is a number", message(new EventHeaders().add(":message-type", 1), ""));
    streams.put("no type", message(new EventHeaders().add(":message-type", "event"), "{}"));
    streams.put("no exception", message(new EventHeaders().add(":message-type", "exception"), ""));
    streams.put("a payload that is none", event("<html>"));
    streams.put("half a payload", event("{\"Records\":[{\"Data\":\""));
    streams.put("a deep payload", event("{\"a\":".repeat(MANY)));
    streams.put("deep records", event("{\"Records\":" + "[".repeat(MANY)));
    streams.put("a number for records", event("{\"Records\":3}"));
    streams.put("a text for a number", event("{\"MillisBehindLatest\":\"x\"}"));
    streams.put("HTML", "<html><body>Sign in to this network</body></html>".getBytes(UTF));
    streams.put("an error", message(error(), ""));
    streams.put(
        "an error of no name", message(new EventHeaders().add(":message-type", "error"), ""));
    return streams;
  }

  /** A message that announces more than most that follow it. */
  static byte[] unfinished() {
    return announced(20 << 20, 0, new byte[MANY]);
  }

  /** What is no error, and has to leave the next event be. */
  static Map<String, byte[]> passing() {
    Map<String, byte[]> streams = new LinkedHashMap<>();
    streams.put("an event of a later day", encoded(StubResponse.event("News", "{\"a\":[1]}")));
    streams.put("one with a payload that is none", encoded(StubResponse.event("News", "<html>")));
    streams.put("a message of a later day", message(kind("ping"), "x"));
    return streams;
  }

  /** An exception, whatever its payload is. */
  static byte[] exception(String type, String payload) {
    return encoded(StubResponse.eventError(type, payload));
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static EventHeaders kind(String kind) {
    return new EventHeaders().add(":message-type", kind);
  }

  private static EventHeaders error() {
    return kind("error").add(":error-code", "InternalFailure").add(":error-message", "sorry");
  }

  private static byte[] event(String payload) {
    return encoded(StubResponse.event(TYPE, payload));
  }

  private static byte[] message(EventHeaders headers, String payload) {
    return encoded(new EventMessage(headers, payload.getBytes(UTF)));
  }

  private static byte[] encoded(EventMessage message) {
    return EventMessageWriter.encode(message);
  }

  private static byte[] damaged(int at) {
    byte[] bytes = EVENT.clone();
    bytes[at] ^= 1;
    return bytes;
  }

  /** A prelude whose checksum is right, and bytes. */
  private static byte[] announced(int total, int headers, byte[] rest) {
    ByteBuffer prelude = ByteBuffer.allocate(PRELUDE).putInt(total).putInt(headers);
    prelude.putInt((int) crc(Arrays.copyOf(prelude.array(), PRELUDE - 4)));
    return joined(prelude.array(), rest);
  }

  /** A message whose checksums are right, whatever its headers are. */
  private static byte[] framed(byte[] headers, String payload) {
    byte[] text = payload.getBytes(UTF);
    int total = PRELUDE + headers.length + text.length + 4;
    byte[] message = joined(announced(total, headers.length, headers), text);
    return joined(message, ByteBuffer.allocate(4).putInt((int) crc(message)).array());
  }

  private static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }
}
