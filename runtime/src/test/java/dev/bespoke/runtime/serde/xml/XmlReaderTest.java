package dev.bespoke.runtime.serde.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.TimestampFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReaderTest {
  private static final MemberNames NAMES =
      MemberNames.of("Key", "Size", "xsi:type", "KeyCount").attributes(2);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<R/> | ''",
        "<R></R> | ''",
        "<R><Key>a</Key><Size>b</Size><KeyCount>c</KeyCount></R> | 0=a 1=b 3=c",
        "<R><KeyCount>c</KeyCount><Size>b</Size><Key>a</Key></R> | 3=c 1=b 0=a",
        "<R><Key/><Key></Key><Key>a</Key></R> | 0= 0= 0=a",
        "<R><KeyC>a</KeyC><Ke>b</Ke><Size>c</Size></R> | 1=c",
        "<R xsi:type='t' other='u' Key=\"v\"><Size>b</Size></R> | 2=t 1=b",
        "<R><x:Key xmlns:x='u'>a</x:Key><y:Size>b</y:Size></R> | 0=a 1=b",
        "'<R>t<!-- <Key> --><Key >a</Key\t>u<?p <Size>?><![CDATA[<Size>]]><Size\n>b</Size></R>'| 0=a 1=b",
        "<R><Other><Key>a</Key><Other/></Other><Size>b</Size></R> | 1=b",
        "<R><Key Size='x'>a</Key><Size Key='y' /></R> | 0=a 1=",
        "<R><Key Size='x'/><Other Key='y'/></R> | 0=",
      })
  void members_are_found_in_any_order_after_attributes(String xml, String expected) {
    XmlReader in = open(xml);
    List<String> seen = new ArrayList<>();
    in.startStructure();
    for (int m = in.nextMember(NAMES); m != ShapeReader.END; m = in.nextMember(NAMES)) {
      seen.add(m + "=" + in.string());
    }
    assertThat(in.nextMember(NAMES)).isEqualTo(ShapeReader.END);
    in.finish();
    assertThat(String.join(" ", seen)).isEqualTo(expected);
  }

  @Test
  void unknown_variants_are_told_by_name() {
    XmlReader in = open("<R><x:New><a/></x:New><Key>k</Key></R>");
    in.startStructure();
    assertThat(in.nextVariant(NAMES)).isEqualTo(ShapeReader.UNKNOWN);
    assertThat(in.memberName()).isEqualTo("New");
    in.skip();
    assertThat(in.nextVariant(NAMES)).isZero();
    assertThat(in.memberName()).isEqualTo("Key");
  }

  @Test
  void attributes_are_values_of_any_type_and_can_be_passed_over() {
    MemberNames names = MemberNames.of("Key", "Size", "xsi:type").attributes(0, 1, 2);
    XmlReader in = open("<R Key=' 5 ' Size='a &lt;&#x41;\n\u00e9' xsi:type='t'/>");
    in.startStructure();
    assertThat(in.nextMember(names)).isZero();
    assertThat(in.memberName()).isEqualTo("Key");
    assertThat(in.integer()).isEqualTo(5);
    assertThat(in.nextMember(names)).isEqualTo(1);
    assertThat(in.string()).isEqualTo("a <A \u00e9");
    assertThat(in.nextMember(names)).isEqualTo(2);
    in.skip();
    assertThat(in.nextMember(names)).isEqualTo(ShapeReader.END);
    in.finish();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a/> | ''",
        "<a></a> | ''",
        "<a><!-- x --></a> | ''",
        "<a> b\tc  </a> | ' b\tc  '",
        "<a>&amp;&lt;&gt;&quot;&apos;&#65;&#x1F600;</a> | &<>\"'A😀",
        "<a>x<![CDATA[<b>&amp;]]]]><![CDATA[>]]>y</a> | x<b>&amp;]]>y",
        "<a>x<!-- & -->y<?z & ?>é€😀</a> | xyé€😀",
      })
  void text_is_kept_verbatim(String xml, String expected) {
    XmlReader in = open(xml);
    assertThat(in.string()).isEqualTo(expected);
    in.finish();
  }

  /** S3 lists such keys so where it is not asked to encode them. */
  @Test
  void references_to_control_characters_are_read() {
    assertThat(open("<Key>a&#x1;b&#31;&#x10;</Key>").string()).isEqualTo("a\u0001b\u001f\u0010");
  }

  @Test
  void line_ends_become_line_feeds_but_references_to_them_stay() {
    assertThat(open("<a>1\r\n2\r3\n4&#13;\n<![CDATA[\r\n]]>\r</a>").string())
        .isEqualTo("1\n2\n3\n4\r\n\n\n");
  }

  @Test
  void scalars_are_trimmed() {
    assertThat(open("<a> 7 </a>").integer()).isEqualTo(7);
    assertThat(open("<a>\n<!-- -->-7&#x30;</a>").longInteger()).isEqualTo(-70);
    assertThat(open("<a> true\n</a>").bool()).isTrue();
    assertThat(open("<a>0</a>").bool()).isFalse();
    assertThat(open("<a>NaN</a>").doubleNumber()).isNaN();
    assertThat(open("<a> -Infinity </a>").floatNumber()).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(open("<a>1e3</a>").bigInteger()).isEqualTo(BigInteger.valueOf(1000));
    assertThat(open("<a>1.10</a>").bigDecimal()).isEqualTo(new BigDecimal("1.10"));
    assertThat(open("<a>\n aG\n k= \n</a>").blob()).isEqualTo(Blob.of("hi"));
    assertThat(open("<a/>").blob()).isEqualTo(Blob.of(""));
    for (String time : new String[] {"2014-04-29T18:30:38.000Z", " 1398796238\n"}) {
      assertThat(open("<a>" + time + "</a>").timestamp(TimestampFormat.DATE_TIME))
          .isEqualTo(Instant.ofEpochSecond(1_398_796_238));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/>",
        "<a></a>",
        "<a> </a>",
        "<a>x</a>",
        "<a><b/></a>",
        "<a>1 2</a>",
        "<a>é</a>"
      })
  void what_is_no_value_of_the_type_is_refused(String xml) {
    assertThatThrownBy(() -> open(xml).integer()).isInstanceOf(SerdeException.class);
    assertThatThrownBy(() -> open(xml).longInteger()).isInstanceOf(SerdeException.class);
    assertThatThrownBy(() -> open(xml).bool()).isInstanceOf(SerdeException.class);
    assertThatThrownBy(() -> open(xml).doubleNumber()).isInstanceOf(SerdeException.class);
    assertThatThrownBy(() -> open(xml).floatNumber()).isInstanceOf(SerdeException.class);
    assertThatThrownBy(() -> open(xml).bigInteger()).isInstanceOf(SerdeException.class);
    assertThatThrownBy(() -> open(xml).bigDecimal()).isInstanceOf(SerdeException.class);
    assertThatThrownBy(() -> open(xml).document()).isInstanceOf(SerdeException.class);
    assertThatThrownBy(() -> open(xml).timestamp(TimestampFormat.DATE_TIME))
        .isInstanceOf(SerdeException.class);
  }

  @Test
  void lists_take_elements_of_any_name() {
    XmlReader in = open("<R><member>1</member><item> 2</item><!-- --><x:y/></R>");
    List<String> seen = new ArrayList<>();
    in.startList();
    while (in.nextElement()) {
      assertThat(in.nullValue()).isFalse();
      seen.add(in.string());
    }
    assertThat(seen).containsExactly("1", " 2", "");
    in.finish();
    XmlReader empty = open("<R a='b'/>");
    empty.startList();
    assertThat(empty.nextSparseElement()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<R/> | ''",
        "<R><entry><key>a</key><value>1</value></entry><e><key>b</key><value/></e></R> | a=1 b=",
        "<R><entry><value>1</value><key>a</key></entry><e><key>b</key><value>2</value></e></R>|a=1 b=2",
        "<R><entry><x/><key>a</key><y/><value>1</value><key>z</key><z/></entry></R> | a=1",
        "<R><entry><key>a</key></entry><entry><key>b</key><value>2</value></entry></R> | b=2",
        "<R><entry><key/><value>1</value></entry></R> | =1",
      })
  void maps_take_keys_and_values_in_any_order(String xml, String expected) {
    XmlReader in = open(xml);
    List<String> seen = new ArrayList<>();
    in.startMap("key", "value");
    for (String key = in.nextKey(); key != null; key = in.nextKey()) {
      seen.add(key + "=" + in.string());
    }
    in.finish();
    assertThat(String.join(" ", seen)).isEqualTo(expected);
  }

  @Test
  void sparse_maps_tell_keys_without_values() {
    XmlReader in = open("<R><entry><key>a</key></entry><entry><key>b</key><value/></entry></R>");
    in.startMap("key", "value");
    assertThat(in.nextSparseKey()).isEqualTo("a");
    assertThat(in.nullValue()).isTrue();
    assertThat(in.nextSparseKey()).isEqualTo("b");
    assertThat(in.nullValue()).isFalse();
    assertThat(in.string()).isEmpty();
    assertThat(in.nextSparseKey()).isNull();
    in.finish();
  }

  @Test
  void maps_nest_in_any_order() {
    XmlReader in =
        open(
            "<R><e><v><e><v>1</v><k>b</k></e><e><k>c</k></e></v><k>a</k></e>"
                + "<e><k>d</k><v/></e></R>");
    in.startMap("k", "v");
    assertThat(in.nextKey()).isEqualTo("a");
    in.startMap("k", "v");
    assertThat(in.nextKey()).isEqualTo("b");
    assertThat(in.integer()).isEqualTo(1);
    assertThat(in.nextKey()).isNull();
    assertThat(in.nextKey()).isEqualTo("d");
    in.startMap("k", "v");
    assertThat(in.nextKey()).isNull();
    assertThat(in.nextKey()).isNull();
    in.finish();
  }

  @Test
  void an_entry_without_a_key_is_refused() {
    XmlReader in = open("<R><entry><value>1</value></entry></R>");
    in.startMap("key", "value");
    assertThatThrownBy(in::nextKey).isInstanceOf(SerdeException.class).hasMessageContaining("key");
  }

  @Test
  void flattened_entries_are_members() {
    XmlReader in =
        open(
            "<R><Key><k>a</k><v>1</v></Key><Key><v>2</v><k>b</k><x/></Key><Key><k>c</k></Key>"
                + "<Size>3</Size></R>");
    List<String> seen = new ArrayList<>();
    in.startStructure();
    for (int m = in.nextMember(NAMES); m != ShapeReader.END; m = in.nextMember(NAMES)) {
      if (m == 0) {
        String key = in.startFlattenedEntry("k", "v");
        seen.add(key + (in.nullValue() ? " absent" : "=" + in.string()));
        in.endFlattenedEntry();
      } else {
        seen.add(in.string());
      }
    }
    assertThat(seen).containsExactly("a=1", "b=2", "c absent", "3");
    in.finish();
  }

  @Test
  void wrappers_are_entered_by_name() {
    XmlReader in =
        open("<x:ErrorResponse><a/><Error><Code>c</Code></Error><Id>7</Id></x:ErrorResponse>");
    assertThat(in.elementName()).isEqualTo("ErrorResponse");
    assertThat(in.enter("Error")).isTrue();
    in.startStructure();
    assertThat(in.nextVariant(NAMES)).isEqualTo(ShapeReader.UNKNOWN);
    assertThat(in.memberName()).isEqualTo("Code");
    in.skip();
    assertThat(in.nextVariant(NAMES)).isEqualTo(ShapeReader.END);
    assertThat(in.enter("Id")).isTrue();
    assertThat(in.integer()).isEqualTo(7);
    assertThat(in.enter("Error")).isFalse();
    in.finish();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "\ufeff", "<!-- nothing -->", "<?xml version='1.0'?>"})
  void an_empty_document_is_an_empty_element(String xml) {
    XmlReader in = open(xml);
    assertThat(in.elementName()).isEmpty();
    in.startStructure();
    assertThat(in.nextMember(NAMES)).isEqualTo(ShapeReader.END);
    in.finish();
    assertThat(open(xml).enter("Error")).isFalse();
    assertThat(open(xml).string()).isEmpty();
  }

  @Test
  void finishing_passes_over_what_was_not_read() {
    XmlReader in = open("<?xml version='1.0'?>\n<a><b/><c>d</c></a>\n<!-- e -->\n<?f?>");
    in.finish();
    assertThat(in.nextMember(NAMES)).isEqualTo(ShapeReader.END);
    assertThat(in.string()).isEmpty();
    in.skip();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "<",
        "<a",
        "<a ",
        "<a/",
        "<a>",
        "</a>",
        "<a></b>",
        "<a></a",
        "<a></ a>",
        "<a></ab>",
        "<ab></a>",
        "< a/>",
        "<1a/>",
        "<-a/>",
        "<a/><b/>",
        "<a/>text",
        "<a b/>",
        "<a b=/>",
        "<a b=c/>",
        "<a b='c/>",
        "<a b='<'/>",
        "<a b='c'd='e'/>",
        "<a / >",
        "<a>&</a>",
        "<a>&b;</a>",
        "<a>&amp</a>",
        "<a>&#0;</a>",
        "<a>&#x;</a>",
        "<a>&#;</a>",
        "<a>&#xD800;</a>",
        "<a>&#1114112;</a>",
        "<a>&#99999999999999999999;</a>",
        "<a>&#xg;</a>",
        "<a>&#x-1;</a>",
        "<a>\0</a>",
        "<a>\u0001</a>",
        "<a>\uffff</a>",
        "<a><![CDATA[x</a>",
        "<a><!--x</a>",
        "<a><?x</a>",
        "<a><![CDAT[x]]></a>",
        "<![CDATA[x]]>",
        "<a><b></a></b>",
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        "<a><!ENTITY b 'c'></a>",
        "<a:/>x",
        "<a>x<b/></a>",
        "<a=b/>",
        "<a\"/>",
        "<a><",
      })
  void malformed_documents_are_refused(String xml) {
    assertThatThrownBy(
            () -> {
              XmlReader in = open(xml);
              in.string();
              in.finish();
            })
        .isInstanceOf(SerdeException.class)
        .hasMessageStartingWith("Malformed XML at byte ");
  }

  @Test
  void external_entities_are_never_fetched() {
    String xml = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>";
    assertThatThrownBy(() -> open(xml))
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("document type declaration");
  }

  @Test
  void nesting_is_bounded_however_it_is_read() {
    byte[] bomb = "<a>".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> XmlReader.open(bomb).skip())
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("256");
    assertThatThrownBy(
            () -> {
              XmlReader in = XmlReader.open(bomb);
              while (in.nextElement()) {
                in.startList();
              }
            })
        .isInstanceOf(SerdeException.class);
    open("<a>".repeat(256) + "</a>".repeat(256)).finish();
  }

  @Test
  void other_encodings_are_transcoded_or_refused() {
    String declared = "<?xml version=\"1.0\" encoding='%s' ?><a b='\u00e9'>\u00e9</a>";
    for (String name : new String[] {"UTF-8", "utf-8", "ISO-8859-1", "UTF-16", "UTF-16LE"}) {
      byte[] bytes = declared.formatted(name).getBytes(Charset.forName(name));
      assertThat(XmlReader.open(bytes).string()).as(name).isEqualTo("\u00e9");
    }
    assertThat(XmlReader.open("<a>\u20ac</a>".getBytes(StandardCharsets.UTF_16BE)).string())
        .isEqualTo("\u20ac");
    byte[] greek = declared.formatted("ISO-8859-7").getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> XmlReader.open(greek))
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("UTF-8");
    byte[] latin = "<a>\u00e9</a>".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> XmlReader.open(latin).string())
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("byte 3");
  }

  @Test
  void only_the_given_part_of_the_array_is_read() {
    byte[] bytes = "<a>1</a><b/>".getBytes(StandardCharsets.US_ASCII);
    XmlReader in = XmlReader.open(bytes, 0, 8);
    assertThat(in.integer()).isEqualTo(1);
    in.finish();
    assertThatThrownBy(() -> XmlReader.open(bytes, 0, 7).integer())
        .isInstanceOf(SerdeException.class);
    assertThatThrownBy(() -> XmlReader.open(bytes, 8, 5))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void messages_do_not_repeat_values() {
    assertThatThrownBy(() -> open("<a>hunter2</a>").integer())
        .hasMessageNotContaining("hunter2")
        .hasMessageContaining("byte 3");
  }

  private static XmlReader open(String xml) {
    return XmlReader.open(xml.getBytes(StandardCharsets.UTF_8));
  }
}
