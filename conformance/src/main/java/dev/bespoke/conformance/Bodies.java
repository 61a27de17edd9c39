package dev.bespoke.conformance;

import dev.bespoke.runtime.serde.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Compares bodies by what they mean in their media type. */
final class Bodies {
  private Bodies() {}

  /** Whether cases spell bodies of the type in Base64. */
  static boolean isBinary(String mediaType) {
    return mediaType.equals("application/cbor");
  }

  static void check(String mediaType, String expected, byte[] actual) throws Exception {
    String text = new String(actual, StandardCharsets.UTF_8);
    if (expected.isEmpty() || text.isEmpty()) {
      Mismatch.check("body", expected, text);
      return;
    }
    switch (mediaType) {
      case "application/json" ->
          Mismatch.check(
              "body",
              JsonReader.open(expected.getBytes(StandardCharsets.UTF_8)).document(),
              JsonReader.open(actual).document());
      case "application/xml" -> Mismatch.check("body", xml(expected), xml(text));
      case "application/x-www-form-urlencoded" ->
          Mismatch.check("body", form(expected), form(text));
      case "application/cbor" ->
          Mismatch.check(
              "body", CborValue.of(Base64.getDecoder().decode(expected)), CborValue.of(actual));
      default -> Mismatch.check("body", expected, text);
    }
  }

  private static List<String> form(String form) {
    List<String> parameters = new ArrayList<>(Arrays.asList(form.strip().split("&\\s*", -1)));
    parameters.replaceAll(String::strip);
    parameters.sort(null);
    return parameters;
  }

  /** The document without the white space between elements, in an order of its own. */
  private static String xml(String text) throws Exception {
    DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    Element root =
        parser
            .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    StringBuilder out = new StringBuilder();
    append(root, out);
    return out.toString();
  }

  private static void append(Element element, StringBuilder out) {
    out.append('<').append(element.getTagName());
    Map<String, String> attributes = new TreeMap<>();
    NamedNodeMap given = element.getAttributes();
    for (int i = 0; i < given.getLength(); i++) {
      attributes.put(given.item(i).getNodeName(), given.item(i).getNodeValue());
    }
    attributes.forEach((name, value) -> out.append(' ').append(name).append('=').append(value));
    out.append('>');
    boolean hasElements = element.getElementsByTagName("*").getLength() > 0;
    List<String> children = new ArrayList<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      StringBuilder text = new StringBuilder();
      if (child instanceof Element inner) {
        append(inner, text);
      } else if (!hasElements || !child.getTextContent().isBlank()) {
        text.append(child.getTextContent());
      }
      children.add(text.toString());
    }
    // The order of elements counts among those of one name, which are a list.
    children.sort(Comparator.comparing(text -> text.split("[ >]", 2)[0]));
    children.forEach(out::append);
    out.append("</").append(element.getTagName()).append('>');
  }
}
