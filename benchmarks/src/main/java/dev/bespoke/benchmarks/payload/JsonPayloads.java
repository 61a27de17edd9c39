package dev.bespoke.benchmarks.payload;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** Responses of the JSON services. */
public final class JsonPayloads {
  /** How many attributes {@link #item} has. */
  public static final int ATTRIBUTES = 6;

  private JsonPayloads() {}

  /** One item of six attributes, 300 bytes: what a typical table holds. */
  public static byte[] item() {
    return utf8("{\"Item\":" + item(ATTRIBUTES, 1) + "}");
  }

  /** A page of items with this many attributes each. */
  public static byte[] query(int items, int attributes) {
    StringBuilder json = new StringBuilder("{\"Count\":").append(items).append(",\"Items\":[");
    for (int i = 0; i < items; i++) {
      json.append(i == 0 ? "" : ",").append(item(attributes, i));
    }
    return utf8(json.append("],\"ScannedCount\":").append(items).append('}').toString());
  }

  /** So many messages of SQS. */
  public static byte[] messages(int count) {
    StringBuilder json = new StringBuilder("{\"Messages\":[");
    for (int i = 0; i < count; i++) {
      String body = "{\"order\":" + (1000 + i) + ",\"state\":\"paid\",\"lines\":[1,2,3]}";
      json.append(i == 0 ? "" : ",")
          .append("{\"Body\":\"")
          .append(body.replace("\"", "\\\""))
          .append("\",\"MD5OfBody\":\"")
          .append(md5(body))
          .append("\",\"MessageId\":\"5fea7756-0ea4-451a-a703-")
          .append(digits(i, 12))
          .append("\",\"ReceiptHandle\":\"AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a")
          .append(digits(i, 40))
          .append(
              "\",\"Attributes\":{\"ApproximateReceiveCount\":\"1\",\"SentTimestamp\":\"17000000")
          .append(digits(i, 5))
          .append("\"}}");
    }
    return utf8(json.append("]}").toString());
  }

  /** The checksum that DynamoDB sends in {@code x-amz-crc32}. */
  public static String crc32(byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(body);
    return Long.toString(crc.getValue());
  }

  private static String item(int attributes, int seed) {
    StringBuilder json = new StringBuilder("{");
    for (int a = 0; a < attributes; a++) {
      json.append(a == 0 ? "" : ",").append("\"attribute").append(a).append("\":");
      switch (a % 5) {
        case 0 -> json.append("{\"S\":\"No One You Know, number ").append(seed + a).append("\"}");
        case 1 -> json.append("{\"N\":\"").append(seed * 31 + a).append("\"}");
        case 2 -> json.append("{\"BOOL\":").append(seed % 2 == 0).append('}');
        case 3 -> json.append("{\"SS\":[\"red\",\"green\",\"blue\"]}");
        default ->
            json.append("{\"S\":\"2026-11-22T10:15:30.").append(digits(seed, 3)).append("Z\"}");
      }
    }
    return json.append('}').toString();
  }

  private static String md5(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(utf8(text)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digits(int value, int width) {
    String text = Integer.toString(value);
    return "0".repeat(Math.max(0, width - text.length())) + text;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
