package dev.bespoke.runtime.serde.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.TimestampFormat;
import dev.bespoke.runtime.serde.bytes.LongWords;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the JDK's parser accepts, our reader accepts with equal values, whatever the bytes. */
class XmlDifferentialTest {
  private static final String SIGNS = "<>/=&;!?-[]'\" \n#x1a:";
  private static final MemberNames NONE = MemberNames.of();
  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
  }

  @Test
  void generated_documents_mean_the_same() {
    for (int seed = 0; seed < 2_000; seed++) {
      assertThat(agreeOn(new XmlGenerator(new Random(seed)).bytes())).as("seed " + seed).isTrue();
    }
  }

  @Test
  void mutated_documents_that_the_jdk_accepts_mean_the_same() {
    int accepted = 0;
    for (int seed = 0; seed < 15_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = mutate(new XmlGenerator(new Random(seed % 500)).bytes(), random);
      accepted += agreeOn(bytes) ? 1 : 0;
    }
    assertThat(accepted).isGreaterThan(1_000);
  }

  @Test
  void a_document_cut_anywhere_is_refused() {
    byte[] bytes =
        ("<?xml version='1.0'?><r a='b &lt;'><!-- c --><k>&amp;é</k><?p?><l><m>1</m><m/></l>"
                + "<![CDATA[x]]></r>")
            .getBytes(UTF_8);
    assertThat(agreeOn(bytes)).isTrue();
    for (int length = 1; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThat(length == 21 || skipFails(cut)).as("cut at " + length).isTrue();
    }
  }

  @Test
  void typed_reads_of_hostile_bytes_end_in_values_or_our_exception() {
    for (int seed = 0; seed < 30_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = mutate(new XmlGenerator(new Random(seed % 500)).bytes(), random);
      int from = random.nextInt(4) == 0 ? random.nextInt(bytes.length + 1) : 0;
      try {
        XmlReader in = XmlReader.open(bytes, from, bytes.length - from);
        readTyped(in, random, 0);
        in.finish();
      } catch (SerdeException expected) {
        assertThat(expected).hasMessageStartingWith("Malformed XML at byte ");
      }
    }
  }

  /** Reads whatever the dice say, whether or not it stands there. */
  private static void readTyped(XmlReader in, Random random, int depth) {
    switch (random.nextInt(depth > 4 ? 8 : 16)) {
      case 0 -> in.string();
      case 1 -> in.integer();
      case 2 -> in.doubleNumber();
      case 3 -> in.bigDecimal();
      case 4 -> in.blob();
      case 5 -> in.timestamp(TimestampFormat.EPOCH_SECONDS);
      case 6 -> in.bool();
      case 7 -> in.skip();
      case 8, 9 -> {
        in.startList();
        while (in.nextElement()) {
          readTyped(in, random, depth + 1);
        }
      }
      case 10 -> {
        in.startMap("a", "Key");
        while (in.nextKey() != null) {
          readTyped(in, random, depth + 1);
        }
      }
      case 11 -> {
        in.startMap("Key", "a");
        while (in.nextSparseKey() != null) {
          if (!in.nullValue()) {
            readTyped(in, random, depth + 1);
          }
        }
      }
      case 12 -> {
        in.startFlattenedEntry("a", "Key");
        readTyped(in, random, depth + 1);
        in.endFlattenedEntry();
      }
      default -> {
        MemberNames names = MemberNames.of("a", "b", "at1", "Size");
        in.startStructure();
        for (int m = in.nextVariant(names); m != -1; m = in.afterVariant(names)) {
          assertThat(in.memberName()).isNotNull();
          readTyped(in, random, depth + 1);
        }
      }
    }
  }

  /** Of the document, and of it with so long a comment behind it that it is searched by words. */
  private static boolean agreeOn(byte[] bytes) {
    byte[] comment = ("<!--" + "x".repeat(LongWords.WORTHWHILE) + "-->").getBytes(UTF_8);
    byte[] longer = Arrays.copyOf(bytes, bytes.length + comment.length);
    System.arraycopy(comment, 0, longer, bytes.length, comment.length);
    return agreeOnAll(bytes) && agreeOnAll(longer);
  }

  private static boolean agreeOnAll(byte[] bytes) {
    Element theirs = theirs(bytes);
    if (theirs != null) {
      XmlReader in = XmlReader.open(bytes);
      assertThat(in.elementName()).isEqualTo(theirs.name);
      compare(theirs, in, new String(bytes, UTF_8));
      in.finish();
      XmlReader.open(bytes).finish();
    }
    return theirs != null;
  }

  private static void compare(Element theirs, XmlReader in, String context) {
    if (theirs.children.isEmpty() && theirs.attributes.isEmpty()) {
      assertThat(in.string()).as(context).isEqualTo(theirs.text.toString());
      return;
    }
    int[] all = IntStream.range(0, theirs.attributes.size()).toArray();
    MemberNames names = MemberNames.of(theirs.attributes.toArray(new String[0])).attributes(all);
    in.startStructure();
    for (int i = 0; i < names.size(); i++) {
      assertThat(in.nextVariant(names)).as(context).isEqualTo(i);
      assertThat(in.string()).as(context).isEqualTo(theirs.values.get(i));
    }
    for (Element child : theirs.children) {
      assertThat(in.nextVariant(NONE)).as(context).isEqualTo(XmlReader.UNKNOWN);
      assertThat(in.memberName()).as(context).isEqualTo(child.name);
      compare(child, in, context);
    }
    assertThat(in.nextVariant(NONE)).as(context).isEqualTo(XmlReader.END);
  }

  /** The JDK's idea of the document, or null where it refuses it. */
  private static @Nullable Element theirs(byte[] bytes) {
    try {
      XMLStreamReader in = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (!in.isStartElement()) {
        in.next();
      }
      Element root = element(in);
      while (in.hasNext()) {
        in.next();
      }
      return root;
    } catch (XMLStreamException | RuntimeException e) { // it throws all sorts of things
      return null;
    }
  }

  private static Element element(XMLStreamReader in) throws XMLStreamException {
    if (in.getLocalName().contains(":")) { // as in <:a/>, which "Namespaces in XML" forbids
      throw new XMLStreamException("a colon in a local name");
    }
    Element element = new Element(in.getLocalName());
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String prefix = in.getAttributePrefix(i);
      boolean qualified = prefix != null && !prefix.isEmpty();
      element.attributes.add((qualified ? prefix + ":" : "") + in.getAttributeLocalName(i));
      element.values.add(in.getAttributeValue(i));
    }
    while (in.next() != XMLStreamReader.END_ELEMENT) {
      if (in.isStartElement()) {
        element.children.add(element(in));
      } else if (in.isCharacters()) {
        element.text.append(in.getText());
      }
    }
    return element;
  }

  private static boolean skipFails(byte[] bytes) {
    try {
      XmlReader.open(bytes).finish();
      return false;
    } catch (SerdeException expected) {
      return true;
    }
  }

  private static byte[] mutate(byte[] original, Random random) {
    byte[] bytes = original.clone();
    for (int n = random.nextInt(3); n >= 0 && bytes.length > 0; n--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1, 2 -> bytes[at] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
        case 3 -> bytes = Arrays.copyOf(bytes, at);
        case 4 -> bytes[at] = bytes[random.nextInt(bytes.length)];
        default -> {
          byte[] shorter = Arrays.copyOf(bytes, bytes.length - 1);
          System.arraycopy(bytes, at + 1, shorter, at, shorter.length - at);
          bytes = shorter;
        }
      }
    }
    return bytes;
  }

  private static final class Element {
    final String name;
    final List<String> attributes = new ArrayList<>();
    final List<String> values = new ArrayList<>();
    final List<Element> children = new ArrayList<>();
    final StringBuilder text = new StringBuilder();

    Element(String name) {
      this.name = name;
    }
  }
}
