package dev.bespoke.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.config.ProfileFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileFileTest {
  private static Map<String, Map<String, String>> config(String text) {
    return ProfileFile.parse(Kind.CONFIG, "config", text).sections();
  }

  private static Map<String, Map<String, String>> credentials(String text) {
    return ProfileFile.parse(Kind.CREDENTIALS, "credentials", text).sections();
  }

  @Test
  void an_empty_file_has_no_sections() {
    assertThat(config("")).isEmpty();
    assertThat(config("\n# only a comment\n\t \n; another")).isEmpty();
  }

  @Test
  void config_headings_have_types() {
    assertThat(
            config(
                "[default]\n[profile dev]\n[profile\ttab]\n[ profile  wide  ]\n"
                    + "[sso-session corp]\n[services local]\n[profile a/b.c%d@e_f:g+h]"))
        .containsOnlyKeys(
            "profile default",
            "profile dev",
            "profile tab",
            "profile wide",
            "sso-session corp",
            "services local",
            "profile a/b.c%d@e_f:g+h");
  }

  @Test
  void names_may_be_quoted() {
    assertThat(config("[profile \"two words\"]\n[profile 'it']"))
        .containsOnlyKeys("profile two words", "profile it");
  }

  @Test
  void sections_of_other_tools_are_dropped() {
    assertThat(config("[plugins]\ncli = x\n[dev]\nregion = a\n[profilex]\nregion = b\n[profile y]"))
        .containsOnlyKeys("profile y")
        .containsEntry("profile y", Map.of());
  }

  @Test
  void credentials_headings_are_names() {
    assertThat(credentials("[default]\n[ dev ]\nname = value\n[sso-sessionx]"))
        .containsOnlyKeys("profile default", "profile dev", "profile sso-sessionx")
        .containsEntry("profile dev", Map.of("name", "value"));
  }

  @Test
  void keys_and_values_are_trimmed_and_keys_are_lower_case() {
    assertThat(config("[default]\nName \t=  \tval=ue \t\nempty =\nunicode = 😂"))
        .containsEntry("profile default", Map.of("name", "val=ue", "empty", "", "unicode", "😂"));
  }

  @Test
  void lines_end_in_any_way_and_a_byte_order_mark_is_skipped() {
    assertThat(config("\uFEFF[default]\r\na = 1\rb = 2\n\r\nc = 3\r\n"))
        .containsEntry("profile default", Map.of("a", "1", "b", "2", "c", "3"));
  }

  @Test
  void comments_follow_headings_and_a_blank_after_values() {
    assertThat(
            config(
                "[default]; adjacent\na = 1 # comment ; more\nb = 2 ; x\nc = 3#kept\nd = 4;kept\n"
                    + "e = # none\n[profile x] # far\n[profile y]# near"))
        .containsOnlyKeys("profile default", "profile x", "profile y")
        .containsEntry(
            "profile default", Map.of("a", "1", "b", "2", "c", "3#kept", "d", "4;kept", "e", ""));
  }

  @Test
  void values_go_on_in_lines_indented_further() {
    assertThat(config("[default]\nname = value\n \t-more \t\n -end # kept\nother = 1"))
        .containsEntry(
            "profile default", Map.of("name", "value\n-more\n-end # kept", "other", "1"));
  }

  @Test
  void an_empty_value_may_have_nested_properties() {
    assertThat(
            config(
                """
                [default]
                s3 =
                  addressing_style = path # why
                \t\s
                  # note
                  Empty =
                region = x
                """))
        .containsEntry(
            "profile default",
            Map.of("s3", "", "s3.addressing_style", "path", "s3.empty", "", "region", "x"));
  }

  @Test
  void whole_sections_may_be_indented() {
    assertThat(config("[default]\n  region = a\n  s3 =\n    addressing_style = path\n  output = b"))
        .containsEntry(
            "profile default",
            Map.of("region", "a", "s3", "", "s3.addressing_style", "path", "output", "b"));
  }

  @Test
  void sections_that_come_twice_are_merged_and_the_later_value_wins() {
    assertThat(config("[profile x]\na = 1\nb = 1\n[profile y]\n[profile x]\nA = 2\nc = 3"))
        .containsEntry("profile x", Map.of("a", "2", "b", "1", "c", "3"));
  }

  @Test
  void the_prefixed_default_rules_out_the_bare_one() {
    assertThat(config("[profile default]\na = 1\n[default]\nb = 2\n[profile default]\nc = 3"))
        .containsEntry("profile default", Map.of("a", "1", "c", "3"));
    assertThat(config("[default]\nb = 2\n[profile default]\na = 1"))
        .containsEntry("profile default", Map.of("a", "1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`name = s3cret`                             | 1 | stands in a section",
        "` -s3cret`                                  | 1 | stands in a section",
        "`[default]\n\ns3cret`                       | 3 | has an '='",
        "`[default]\n -s3cret`                       | 2 | has an '='",
        "`[default]\ns3cret : s3cret`                | 2 | has an '='",
        "`[default]\r\n= s3cret`                     | 2 | has a name",
        "`[default]\ns3 =\n s3cret`                  | 3 | has an '='",
        "`[default]\ns3 =\n = s3cret`                | 3 | has a name",
        "`[profile s3cret`                           | 1 | ends with ']'",
        "`[default] s3cret`                          | 1 | only a comment",
        "`[]`                                        | 1 | a section has a name",
        "`[profile \"s3cret]`                        | 1 | ends with its quote",
        "`[default]\na = 1\n[default]\n -s3cret`     | 4 | has an '='",
      })
  void errors_name_file_line_and_rule_but_not_the_content(String text, int line, String rule) {
    assertThatThrownBy(() -> ProfileFile.parse(Kind.CONFIG, "/home/me/.aws/config", text))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith("/home/me/.aws/config, line " + line + ": ")
        .hasMessageContaining(rule)
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void a_file_that_does_not_exist_is_empty(@TempDir Path directory) {
    assertThat(ProfileFile.read(Kind.CONFIG, directory.resolve("none")).sections()).isEmpty();
  }

  @Test
  void a_file_whose_folder_cannot_be_searched_does_not_exist(@TempDir Path directory)
      throws IOException {
    Path home = Files.writeString(directory.resolve("home"), "no folder");
    assertThat(ProfileFile.read(Kind.CONFIG, home.resolve(".aws").resolve("config")).sections())
        .isEmpty();
  }

  @Test
  void a_directory_is_refused(@TempDir Path directory) {
    assertThatThrownBy(() -> ProfileFile.read(Kind.CONFIG, directory))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(directory.toString())
        .hasMessageContaining("can't be read");
  }

  @Test
  void a_file_that_is_too_big_is_refused(@TempDir Path directory) throws IOException {
    Path file = Files.write(directory.resolve("config"), new byte[ProfileFile.MAX_BYTES + 1]);
    assertThatThrownBy(() -> ProfileFile.read(Kind.CONFIG, file))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("over 1 MiB");
  }

  @Test
  void a_value_of_very_many_lines_takes_linear_time() {
    int lines = ProfileFile.MAX_BYTES / 4;
    String text = "[default]\na = b\n" + " x\n".repeat(lines);
    assertThat(config(text).getOrDefault("profile default", Map.of()).get("a"))
        .hasSize(1 + 2 * lines);
  }

  @Test
  void any_text_parses_or_is_refused_with_our_exception() {
    String[] pieces = {
      "[",
      "]",
      "default",
      "profile ",
      "\"",
      "'",
      "=",
      " ",
      "\t",
      "\n",
      "\r",
      "#",
      ";",
      "a",
      "\uFEFF",
      "\u2028",
      "\u00a0",
      "\ud83d",
      "services x",
      "."
    };
    Random random = new Random(20150830);
    int parsed = 0;
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder(i % 2 == 0 ? "[default]\n" : "");
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        ProfileFile.parse(i % 3 == 0 ? Kind.CREDENTIALS : Kind.CONFIG, "f", text.toString());
        parsed++;
      } catch (ConfigException e) {
        assertThat(e).hasMessageMatching("f, line \\d+: [^\n]+");
      }
    }
    assertThat(parsed).isBetween(5_000, 45_000);
  }
}
