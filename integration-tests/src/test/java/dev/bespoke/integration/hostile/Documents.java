package dev.bespoke.integration.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bodies that are too deep, too long, of the wrong type, or no documents at all; by name. */
final class Documents {
  private static final int MANY = 300_000;

  private Documents() {}

  /** For JSON; {@code member} is one of the response that is a structure or map. */
  static Map<String, byte[]> json(String member, String number) {
    Map<String, byte[]> bodies = new LinkedHashMap<>();
    String open = "{\"" + member + "\":";
    texts(
        bodies,
        "deep lists",
        "[".repeat(MANY),
        "deep structures nobody knows",
        "{\"a\":".repeat(MANY),
        "deep lists in a member",
        open + "[".repeat(MANY),
        "deep values",
        open + "{\"a\":" + "{\"M\":{\"a\":".repeat(MANY),
        "deep lists of values",
        open + "{\"a\":" + "{\"L\":[".repeat(MANY),
        "a large exponent",
        open.replace(member, number) + "1e999999999}",
        "a small exponent",
        open.replace(member, number) + "1e-999999999}",
        "a long number",
        open.replace(member, number) + "9".repeat(MANY) + "}",
        "a number that is none",
        open.replace(member, number) + "-}",
        "a number in a member for structures",
        open + "3}",
        "a list in a member for structures",
        open + "[]}",
        "a text in a member for structures",
        open + "\"x\"}",
        "a text in a member for numbers",
        open.replace(member, number) + "\"x\"}",
        "members that come twice",
        open + "{}," + open.substring(1) + "null," + open.substring(1) + "{}}",
        "very many members",
        "{" + "\"a\":1,".repeat(MANY) + "\"a\":1}",
        "half a surrogate pair",
        open + "{\"\\ud800\":{}}}",
        "an escape that is none",
        open + "{\"\\x\":{}}}",
        "a text without an end",
        open + "{\"" + "a".repeat(MANY),
        "a control character",
        open + "{\"\u0000\":{}}}",
        "more after the end",
        "{}{}",
        "null",
        "null",
        "a list",
        "[]",
        "a number",
        "3",
        "HTML",
        "<html><body>Sign in to this network</body></html>");
    bodies.put("bytes that are no UTF-8", bytes(open + "{\"", 0xc0, 0x80, '"', ':', '{', '}'));
    bodies.put("bytes", bytes("", 0xff, 0xfe, 0x00, 0x01, 0x80));
    return bodies;
  }

  /** For XML; {@code before} leads from the root to a member, {@code number}, that is a number. */
  static Map<String, byte[]> xml(String root, String number) {
    Map<String, byte[]> bodies = new LinkedHashMap<>();
    String open = "<" + root + ">";
    String close = "</" + root + ">";
    String bomb =
        "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;\">]>";
    texts(
        bodies,
        "an entity bomb",
        bomb + open + "<Name>&d;&d;&d;&d;</Name>" + close,
        "an entity of a file",
        "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + open + "&a;" + close,
        "an entity nobody knows",
        open + "<Name>&a;</Name>" + close,
        "a character that is none",
        open + "<Name>&#x0;</Name><Name>&#x110000;</Name><Name>&#99999999999;</Name>" + close,
        "deep elements",
        open + "<a>".repeat(MANY),
        "deep elements of the root's name",
        open.repeat(MANY),
        "very many elements",
        open + "<a/>".repeat(MANY) + close,
        "very many attributes",
        "<" + root + " a=\"b\"".repeat(MANY) + ">" + close,
        "very many namespaces",
        "<" + root + " xmlns:a=\"b\"".repeat(MANY) + "/>",
        "a number that is none",
        open + "<" + number + ">x</" + number + ">" + close,
        "a long number",
        open + "<" + number + ">" + "9".repeat(MANY) + "</" + number + ">" + close,
        "a large exponent",
        open + "<" + number + ">1e999999999</" + number + ">" + close,
        "an empty number",
        open + "<" + number + "/>" + close,
        "a structure in a member for numbers",
        open + "<" + number + "><a>1</a></" + number + ">" + close,
        "elements that end in another order",
        open + "<a><b></a></b>" + close,
        "no end",
        open + "<a>",
        "another end",
        open + "</b>",
        "a section without an end",
        open + "<![CDATA[" + "a".repeat(MANY),
        "a comment without an end",
        open + "<!-- ",
        "text beside elements",
        open + "text" + "<a>b</a>text" + close,
        "two roots",
        open + close + open + close,
        "another root",
        "<html><body>Sign in to this network</body></html>",
        "only text",
        "Sign in to this network",
        "JSON",
        "{}",
        "a name that is none",
        "<\u0000/>");
    bodies.put("bytes that are no UTF-8", bytes(open + "<Name>", 0xc0, 0x80, '<', '/'));
    bodies.put("bytes", bytes("", 0xff, 0xfe, 0x00, 0x01, 0x80));
    return bodies;
  }

  /** For CBOR; {@code member} is one of the response that is a list. */
  static Map<String, byte[]> cbor(String member) {
    Map<String, byte[]> bodies = new LinkedHashMap<>();
    String open = new String(bytes("", 0xa1, 0x60 + member.length()), StandardCharsets.ISO_8859_1);
    open += member;
    bodies.put("deep lists", repeated(0x81));
    bodies.put("deep lists without a length", repeated(0x9f));
    bodies.put("deep maps without a length", repeated(0xbf));
    bodies.put("deep tags", repeated(0xc1));
    bodies.put("texts in texts", repeated(0x7f));
    bodies.put("nothing but ends", repeated(0xff));
    bodies.put("deep lists in a member", joined(bytes(open), repeated(0x81)));
    bodies.put("deep tags in a member", joined(bytes(open), repeated(0xd8)));
    int[] most = {0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff};
    for (int major = 0x5b; major <= 0xbb; major += 0x20) {
      bodies.put("a length beyond all (" + major + ")", with(open, major, most));
      bodies.put(
          "a length beyond the body (" + major + ")",
          with(open, major - 1, 0x7f, 0xff, 0xff, 0xff));
    }
    bodies.put(
        "a negative length", with(open, 0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff));
    bodies.put("a large number for a list", with(open, 0x1b, most));
    bodies.put("a text for a list", with(open, 0x61, 'a'));
    bodies.put("a map for a list", with(open, 0xa0));
    bodies.put("not a number for a list", with(open, 0xf9, 0x7e, 0x00));
    bodies.put("numbers for structures", with(open, 0x83, 1, 2, 3));
    bodies.put("a length that is none", with(open, 0x9c));
    bodies.put("a key that is no text", with("", 0xa1, 0x01, 0x02));
    bodies.put("a text that is no UTF-8", with("", 0xa1, 0x62, 0xc0, 0x80, 0x01));
    bodies.put("members that come twice", with("", 0xa2, 0x61, 'a', 1, 0x61, 'a', 2));
    bodies.put("more after the end", with("", 0xa0, 0xa0));
    bodies.put("JSON", bytes("{}"));
    bodies.put("HTML", bytes("<html><body>Sign in to this network</body></html>"));
    return bodies;
  }

  private static void texts(Map<String, byte[]> bodies, String... namesAndTexts) {
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      bodies.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
  }

  private static byte[] with(String start, int first, int... more) {
    return joined(bytes(start, first), bytes("", more));
  }

  private static byte[] repeated(int b) {
    byte[] bytes = new byte[MANY];
    java.util.Arrays.fill(bytes, (byte) b);
    return bytes;
  }

  private static byte[] bytes(String start, int... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(start.getBytes(StandardCharsets.ISO_8859_1));
    for (int b : more) {
      out.write(b);
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }
}
