package dev.bespoke.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameSuggestionsTest {
  private static final List<String> OPERATIONS =
      List.of("GetObject", "GetObjectAcl", "HeadObject", "PutObject", "ListObjectsV2");

  @Test
  void the_nearest_name_comes_first() {
    assertThat(NameSuggestions.nearest("GetObjcet", OPERATIONS)).first().isEqualTo("GetObject");
    assertThat(NameSuggestions.nearest("PutObjects", OPERATIONS)).first().isEqualTo("PutObject");
    assertThat(NameSuggestions.nearest("listObjectsV2", OPERATIONS))
        .first()
        .isEqualTo("ListObjectsV2");
  }

  @Test
  void at_most_three_names_are_suggested() {
    assertThat(NameSuggestions.nearest("Object", OPERATIONS))
        .containsExactly("GetObject", "PutObject", "HeadObject");
  }

  @Test
  void a_name_that_contains_the_other_is_near() {
    assertThat(NameSuggestions.nearest("ListObjects", List.of("ListObjectsV2"))).hasSize(1);
    assertThat(NameSuggestions.nearest("dynamo", List.of("dynamodb", "s3")))
        .containsExactly("dynamodb");
  }

  @Test
  void nothing_is_suggested_where_nothing_is_near() {
    assertThat(NameSuggestions.nearest("Quux", OPERATIONS)).isEmpty();
    assertThat(NameSuggestions.nearest("", OPERATIONS)).isEmpty();
    assertThat(NameSuggestions.nearest("GetObject", List.of())).isEmpty();
  }

  @Test
  void short_names_tolerate_one_edit() {
    assertThat(NameSuggestions.nearest("s4", List.of("s3", "sqs", "sts"))).containsExactly("s3");
  }
}
