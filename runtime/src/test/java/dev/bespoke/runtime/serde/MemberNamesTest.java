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
  void what_came_behind_a_member_is_looked_for_first_the_next_time() {
    MemberNames names = MemberNames.of("a", "b", "c");
    assertThat(names.after(-1)).isEqualTo(0);
    assertThat(names.after(0)).isEqualTo(1);
    names.learn(-1, 2);
    names.learn(2, 2);
    names.learn(0, 2);
    assertThat(names.after(-1)).isEqualTo(2);
    assertThat(names.after(2)).isEqualTo(2);
    assertThat(names.after(0)).isEqualTo(2);
    assertThat(names.after(1)).isEqualTo(2);
  }

  @Test
  void members_of_other_structures_teach_nothing() {
    MemberNames names = MemberNames.of("a");
    names.learn(7, 0);
    assertThat(names.after(7)).isEqualTo(0);
    assertThat(MemberNames.of().after(-1)).isEqualTo(0);
  }

  @Test
  void no_names_match_nothing() {
    MemberNames none = MemberNames.of();
    assertThat(none.find(new byte[] {'a'}, 0, 1)).isEqualTo(-1);
    assertThat(none.find(new byte[0], 0, 0)).isEqualTo(-1);
    assertThat(none.match(0, new byte[] {'a'}, 0, 1)).isEqualTo(-1);
  }
}
