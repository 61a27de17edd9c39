package dev.bespoke.definitions.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameSuggestionsTest {
  private static final List<String> OPERATIONS =
      List.of("GetObject", "GetObjectAcl", "HeadObject", "PutObject", "ListObjectsV2");

  @Test
  void theNameWithTheFewestEditsWins() {
    assertThat(NameSuggestions.nearest("GetObjcet", OPERATIONS)).containsExactly("GetObject");
    assertThat(NameSuggestions.nearest("PutObjects", OPERATIONS)).containsExactly("PutObject");
    assertThat(NameSuggestions.nearest("listObjectsV2", OPERATIONS))
        .containsExactly("ListObjectsV2");
  }

  @Test
  void namesThatAreAsNearComeInAlphabeticalOrder() {
    assertThat(NameSuggestions.nearest("?etObject", List.of("SetObject", "GetObject")))
        .containsExactly("GetObject", "SetObject");
  }

  @Test
  void atMostThreeNamesAreSuggested() {
    assertThat(NameSuggestions.nearest("s?", List.of("s5", "s4", "s3", "s2")))
        .containsExactly("s2", "s3", "s4");
  }

  @Test
  void aNameThatContainsTheOtherIsNear() {
    assertThat(NameSuggestions.nearest("ListObjects", List.of("ListObjectsV2"))).hasSize(1);
    assertThat(NameSuggestions.nearest("Object", OPERATIONS))
        .containsExactly("GetObject", "PutObject");
  }

  @Test
  void aThirdOfTheLettersMayBeWrong() {
    assertThat(NameSuggestions.nearest("abcdef", List.of("abxxef"))).containsExactly("abxxef");
    assertThat(NameSuggestions.nearest("abcdef", List.of("abxxxf"))).isEmpty();
  }

  @Test
  void shortNamesTolerateOneEdit() {
    assertThat(NameSuggestions.nearest("s4", List.of("s3", "sqs", "sts"))).containsExactly("s3");
    assertThat(NameSuggestions.nearest("", List.of("a", "ab"))).containsExactly("a");
  }

  @Test
  void nothingIsSuggestedWhereNothingIsNear() {
    assertThat(NameSuggestions.nearest("Quux", OPERATIONS)).isEmpty();
    assertThat(NameSuggestions.nearest("", OPERATIONS)).isEmpty();
    assertThat(NameSuggestions.nearest("GetObject", List.of())).isEmpty();
    assertThat(NameSuggestions.hint("Quux", OPERATIONS)).isEmpty();
  }

  @Test
  void aClauseNamesWhatIsNear() {
    assertThat(NameSuggestions.hint("Object", OPERATIONS))
        .isEqualTo("; did you mean GetObject or PutObject?");
  }

  @Test
  void aSentenceListsWhatIsKnownWhereNothingIsNear() {
    List<String> known = List.of("PutObject", "GetObject", "ListBuckets");
    assertThat(NameSuggestions.didYouMean("PutObjct", known))
        .isEqualTo(" Did you mean \"PutObject\"?");
    assertThat(NameSuggestions.didYouMean("Object", known))
        .isEqualTo(" Did you mean \"GetObject\" or \"PutObject\"?");
    assertThat(NameSuggestions.didYouMean("nothing like it", known))
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
