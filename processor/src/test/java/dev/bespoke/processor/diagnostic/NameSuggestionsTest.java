package dev.bespoke.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameSuggestionsTest {
  private static final List<String> KNOWN = List.of("PutObject", "GetObject", "ListBuckets");

  @Test
  void theNearestNameWins() {
    assertThat(NameSuggestions.nearest("PutObjct", KNOWN)).isEqualTo("PutObject");
    assertThat(NameSuggestions.nearest("GteObject", KNOWN)).isEqualTo("GetObject");
    assertThat(NameSuggestions.nearest("listbucket", KNOWN)).isEqualTo("ListBuckets");
  }

  @Test
  void theFirstInAlphabeticalOrderWinsATie() {
    assertThat(NameSuggestions.nearest("?etObject", List.of("SetObject", "LetObject", "GetObject")))
        .isEqualTo("GetObject");
  }

  @Test
  void aThirdOfTheLettersMayBeWrong() {
    assertThat(NameSuggestions.nearest("abcdef", List.of("abxxef"))).isEqualTo("abxxef");
    assertThat(NameSuggestions.nearest("abcdef", List.of("abxxxf"))).isNull();
    assertThat(NameSuggestions.nearest("", List.of("a", "ab"))).isEqualTo("a");
    assertThat(NameSuggestions.nearest("x", List.of())).isNull();
  }

  @Test
  void withoutANearNameTheKnownOnesAreListed() {
    assertThat(NameSuggestions.didYouMean("PutObjct", KNOWN))
        .isEqualTo(" Did you mean \"PutObject\"?");
    assertThat(NameSuggestions.didYouMean("nothing like it", KNOWN))
        .isEqualTo(" Known: GetObject, ListBuckets, PutObject.");
    assertThat(NameSuggestions.didYouMean("x", List.of())).isEmpty();
  }

  @Test
  void longListsAreShortened() {
    List<String> many = IntStream.range(10, 30).mapToObj(i -> "s" + i).toList();
    assertThat(NameSuggestions.shortened(many))
        .isEqualTo("s10, s11, s12, s13, s14, s15, s16, s17 and 12 more");
  }
}
