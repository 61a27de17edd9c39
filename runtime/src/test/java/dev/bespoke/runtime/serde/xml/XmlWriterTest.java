package dev.bespoke.runtime.serde.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.Document;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.TimestampFormat;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

class XmlWriterTest {

  @Test
  void structures_nest_and_carry_namespaces_and_attributes() {
    assertThat(
            written(
                out -> {
                  out.field("Root").namespace("", "http://s3.amazonaws.com/doc/2006-03-01/");
                  out.startStructure();
                  out.field("Grantee")
                      .namespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
                  out.startStructure();
                  out.attribute("xsi:type", "a\"<&>\t\n");
                  out.field("ID").string("x");
                  out.endStructure();
                  out.field("Empty").startStructure().endStructure();
                  out.field("Text").namespace("a", "u&").string("");
                  out.endStructure();
                }))
        .isEqualTo(
            "<Root xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
                + "<Grantee xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:type=\"a&quot;&lt;&amp;&gt;&#x9;&#xA;\"><ID>x</ID></Grantee>"
                + "<Empty></Empty><Text xmlns:a=\"u&amp;\"></Text></Root>");
  }

  @Test
  void lists_are_wrapped_or_flattened() {
    assertThat(
            written(
                out -> {
                  out.field("R").startStructure();
                  out.field("L").startList("member", 2);
                  out.integer(1);
                  out.nullValue();
                  out.endList();
                  out.field("F").startFlattenedList(2);
                  out.bool(true);
                  out.startStructure();
                  out.field("A").string("a");
                  out.endStructure();
                  out.endList();
                  out.field("N").startList("item", 1);
                  out.startList("m xmlns=\"u\"", 1);
                  out.string("x");
                  out.endList();
                  out.endList();
                  out.field("E").startList("member", 0);
                  out.endList();
                  out.field("G").startFlattenedList(0);
                  out.endList();
                  out.field("Z").integer(0);
                  out.endStructure();
                }))
        .isEqualTo(
            "<R><L><member>1</member><member></member></L><F>true</F><F><A>a</A></F>"
                + "<N><item><m xmlns=\"u\">x</m></item></N><E></E><Z>0</Z></R>");
  }

  @Test
  void maps_are_wrapped_or_flattened() {
    assertThat(
            written(
                out -> {
                  out.field("R").startStructure();
                  out.field("M").startMap("entry", "K xmlns=\"u\"", "V", 2);
                  out.key("a&b").string("1");
                  out.key("c").startMap("entry", "key", "value", 1);
                  out.key("d").startStructure().endStructure();
                  out.endMap();
                  out.endMap();
                  out.field("F").startFlattenedMap("Name", "Value", 2);
                  out.key("e").integer(5);
                  out.key("f").startList("i", 1);
                  out.integer(6);
                  out.endList();
                  out.endMap();
                  out.endStructure();
                }))
        .isEqualTo(
            "<R><M><entry><K xmlns=\"u\">a&amp;b</K><V>1</V></entry><entry><K xmlns=\"u\">c</K><V>"
                + "<entry><key>d</key><value></value></entry></V></entry></M>"
                + "<F><Name>e</Name><Value>5</Value></F>"
                + "<F><Name>f</Name><Value><i>6</i></Value></F></R>");
  }

  @Test
  void scalars_are_spelled_as_smithy_says() {
    Instant time = Instant.ofEpochSecond(1_515_531_081, 123_456_789);
    assertThat(
            written(
                out -> {
                  out.field("R").startFlattenedList(0);
                  out.longInteger(Long.MIN_VALUE);
                  out.floatNumber(Float.NaN);
                  out.doubleNumber(Double.NEGATIVE_INFINITY);
                  out.bigInteger(BigInteger.TEN);
                  out.bigDecimal(new BigDecimal("1.10"));
                  out.blob(Blob.of("hi"));
                  out.timestamp(time, TimestampFormat.DATE_TIME);
                  out.timestamp(time, TimestampFormat.EPOCH_SECONDS);
                  out.endList();
                }))
        .isEqualTo(
            "<R>-9223372036854775808</R><R>NaN</R><R>-Infinity</R><R>10</R><R>1.10</R><R>aGk=</R>"
                + "<R>2018-01-09T20:51:21.123Z</R><R>1515531081.123</R>");
  }

  @Test
  void any_legal_string_comes_back_from_another_parser() throws XMLStreamException {
    Random random = new Random(13);
    int[] highest = {0x80, 0x100, 0x800, 0x10000, 0x110000};
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n > 0; n--) {
        int c = random.nextInt(highest[random.nextInt(highest.length)]);
        text.appendCodePoint(XmlText.isLegal(c) ? c : "\r\n\t]&<>\"'".charAt(random.nextInt(9)));
      }
      String expected = text.toString();
      byte[] xml =
          bytes(
              out -> {
                out.field("a").startStructure();
                out.attribute("b", expected);
                out.field("c").string(expected);
                out.endStructure();
              });
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      XMLStreamReader theirs = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
      theirs.nextTag();
      assertThat(theirs.getAttributeValue(0)).isEqualTo(expected);
      theirs.nextTag();
      assertThat(theirs.getElementText()).isEqualTo(expected);
    }
  }

  @Test
  void characters_that_xml_lacks_are_refused_with_their_index() {
    for (String bad : new String[] {"ab\0", "ab\u001b", "ab\ud800", "ab\uffff", "ab\udc00\ud800"}) {
      assertThatThrownBy(() -> written(out -> out.field("a").string(bad)))
          .isInstanceOf(SerdeException.class)
          .hasMessageContaining("index 2")
          .hasMessageContaining("U+");
    }
  }

  @Test
  void documents_and_deep_nesting_are_refused() {
    assertThatThrownBy(() -> written(out -> out.field("a").document(Document.of(1))))
        .isInstanceOf(SerdeException.class);
    assertThatThrownBy(
            () ->
                written(
                    out -> {
                      for (int i = 0; i <= 256; i++) {
                        out.field("a").startStructure();
                      }
                    }))
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("256");
  }

  @Test
  void what_is_nested_within_the_bound_is_written() {
    assertThat(written(out -> nested(out, 250)))
        .contains("<a>".repeat(250) + "<b>x</b>" + "</a>".repeat(250));
  }

  private static void nested(XmlWriter out, int levels) {
    if (levels == 0) {
      out.field("b").string("x");
      return;
    }
    out.field("a").startStructure();
    nested(out, levels - 1);
    out.endStructure();
  }

  @Test
  void misuse_by_generated_code_does_not_go_unnoticed() {
    assertThatThrownBy(() -> written(out -> out.string("a")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                written(
                    out -> {
                      out.field("a").startStructure();
                      out.field("b").string("c");
                      out.attribute("d", "e");
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  private static String written(Consumer<XmlWriter> content) {
    return new String(bytes(content), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Consumer<XmlWriter> content) {
    XmlWriter out = new XmlWriter();
    content.accept(out);
    return out.toByteArray();
  }
}
