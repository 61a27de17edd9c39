package dev.bespoke.runtime.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MemberNamesTest {

  @Test
  void every_name_of_a_large_structure_is_found_and_no_other() {
    String[] names = new String[1_000];
    for (int i = 0; i < names.length; i++) {
      names[i] = "Member" + Integer.toString(i * 7, 36);
    }
    MemberNames members = MemberNames.of(names);
    for (int i = 0; i < names.length; i++) {
      byte[] text = ("<" + names[i] + ">").getBytes(StandardCharsets.US_ASCII);
      assertThat(members.find(text, 1, text.length - 1)).isEqualTo(i);
      assertThat(members.match(i, text, 1, text.length)).isEqualTo(text.length - 1);
      assertThat(members.match(i, text, 1, text.length - 2)).isEqualTo(-1);
      assertThat(members.find(text, 0, text.length)).isEqualTo(-1);
    }
    assertThat(members.match(names.length, new byte[10], 0, 10)).isEqualTo(-1);
  }

  @Test
  void no_names_match_nothing() {
    MemberNames none = MemberNames.of();
    assertThat(none.find(new byte[] {'a'}, 0, 1)).isEqualTo(-1);
    assertThat(none.find(new byte[0], 0, 0)).isEqualTo(-1);
    assertThat(none.match(0, new byte[] {'a'}, 0, 1)).isEqualTo(-1);
  }
}
