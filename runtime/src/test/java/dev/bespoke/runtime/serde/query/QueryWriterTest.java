package dev.bespoke.runtime.serde.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.Document;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.TimestampFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class QueryWriterTest {
  @Test
  void a_form_begins_with_action_and_version() {
    assertThat(awsQuery(out -> {})).isEqualTo("Action=Op&Version=2020-01-08");
  }

  @Test
  void members_of_structures_are_joined_by_dots() {
    assertThat(
            awsQuery(
                out -> {
                  out.field("A").startStructure();
                  out.field("B").startStructure();
                  out.field("C").string("x");
                  out.endStructure();
                  out.field("D").bool(true);
                  out.endStructure();
                  out.field("E").integer(-7);
                }))
        .isEqualTo("Action=Op&Version=2020-01-08&A.B.C=x&A.D=true&E=-7");
  }

  @Test
  void elements_are_numbered_behind_their_name_unless_the_list_is_flattened() {
    assertThat(
            awsQuery(
                out -> {
                  out.field("L").startList("member", 2);
                  out.string("a");
                  out.startStructure();
                  out.field("M").startFlattenedList(1);
                  out.string("b");
                  out.endList();
                  out.endStructure();
                  out.endList();
                  out.field("E").startList("member", 0);
                  out.endList();
                  out.field("F").startFlattenedList(0);
                  out.endList();
                }))
        .isEqualTo("Action=Op&Version=2020-01-08&L.member.1=a&L.member.2.M.1=b&E=&F=");
  }

  @Test
  void an_absent_element_leaves_its_number_out() {
    assertThat(
            awsQuery(
                out -> {
                  out.field("L").startList("member", 2);
                  out.nullValue();
                  out.string("b");
                  out.endList();
                }))
        .isEqualTo("Action=Op&Version=2020-01-08&L.member.2=b");
  }

  @Test
  void ec2_has_no_element_names_and_no_empty_lists() {
    assertThat(
            ec2Query(
                out -> {
                  out.field("L").startList("item", 1);
                  out.startList("item", 1);
                  out.string("a");
                  out.endList();
                  out.endList();
                  out.field("E").startList("item", 0);
                  out.endList();
                  out.field("F").startFlattenedList(0);
                  out.endList();
                }))
        .isEqualTo("Action=Op&Version=2016-11-15&L.1.1=a");
  }

  @Test
  void entries_are_numbered_and_have_a_key_and_a_value() {
    assertThat(
            awsQuery(
                out -> {
                  out.field("M").startMap("entry", "key", "value", 2);
                  out.key("a b").string("x");
                  out.key("c").startStructure();
                  out.field("N").startFlattenedMap("K", "V", 1);
                  out.key("d").startList("member", 1);
                  out.longInteger(Long.MIN_VALUE);
                  out.endList();
                  out.endMap();
                  out.endStructure();
                  out.endMap();
                }))
        .isEqualTo(
            "Action=Op&Version=2020-01-08&M.entry.1.key=a%20b&M.entry.1.value=x&M.entry.2.key=c"
                + "&M.entry.2.value.N.1.K=d&M.entry.2.value.N.1.V.member.1=-9223372036854775808");
  }

  @Test
  void scalars_are_spelled_as_smithy_says() {
    assertThat(
            awsQuery(
                out -> {
                  out.field("A").doubleNumber(Double.NEGATIVE_INFINITY);
                  out.field("B").floatNumber(Float.NaN);
                  out.field("C").bigInteger(BigInteger.TEN.pow(20));
                  out.field("D").bigDecimal(new BigDecimal("1E+30"));
                  out.field("E").blob(Blob.of(new byte[] {(byte) 0xfb, (byte) 0xff}));
                  out.field("F")
                      .timestamp(Instant.parse("2015-01-25T08:00:00Z"), TimestampFormat.DATE_TIME);
                }))
        .isEqualTo(
            "Action=Op&Version=2020-01-08&A=-Infinity&B=NaN&C=100000000000000000000&D=1E%2B30"
                + "&E=%2B%2F8%3D&F=2015-01-25T08%3A00%3A00Z");
  }

  @Test
  void any_text_survives_encoding() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n > 0; n--) {
        int c = random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(0x80);
        text.appendCodePoint(c >= 0xd800 && c < 0xe000 ? '+' : c);
      }
      String form = awsQuery(out -> out.field("A").string(text.toString()));
      String value = form.substring(form.indexOf("&A=") + 3);
      assertThat(value).matches("[A-Za-z0-9._~%-]*");
      assertThat(URLDecoder.decode(value, StandardCharsets.UTF_8)).isEqualTo(text.toString());
    }
  }

  @Test
  void half_a_character_is_refused() {
    assertThatThrownBy(() -> awsQuery(out -> out.field("A").string("é\ud83d")))
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("unpaired surrogate at index 1");
  }

  @Test
  void a_document_is_refused() {
    assertThatThrownBy(() -> awsQuery(out -> out.field("A").document(Document.of(1))))
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("query");
  }

  @Test
  void nesting_is_bounded() {
    assertThatThrownBy(
            () ->
                awsQuery(
                    out -> {
                      for (int i = 0; i < 300; i++) {
                        out.field("A").startStructure();
                      }
                    }))
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("256 levels");
  }

  @Test
  void what_is_within_the_bound_is_written() {
    assertThat(awsQuery(out -> nested(out, 250))).endsWith("&" + "A.".repeat(250) + "B=x");
  }

  private static void nested(QueryWriter out, int levels) {
    if (levels == 0) {
      out.field("B").string("x");
      return;
    }
    out.field("A").startStructure();
    nested(out, levels - 1);
    out.endStructure();
  }

  private static String awsQuery(Consumer<QueryWriter> members) {
    return written(QueryWriter.awsQuery("Op", "2020-01-08"), members);
  }

  private static String ec2Query(Consumer<QueryWriter> members) {
    return written(QueryWriter.ec2Query("Op", "2016-11-15"), members);
  }

  private static String written(QueryWriter out, Consumer<QueryWriter> members) {
    out.startStructure();
    members.accept(out);
    out.endStructure();
    return new String(out.toByteArray(), StandardCharsets.US_ASCII);
  }
}
