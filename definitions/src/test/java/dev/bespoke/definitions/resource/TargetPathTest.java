package dev.bespoke.definitions.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class TargetPathTest {
  @SuppressWarnings("unused") // by name, below
  private static final List<String> WRONG =
      List.of("", "@", "A.", "A[", "A[*", "A[-1]", "A[]B", "[A,B]|[]", "A[0][1]", "A.[0]");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Bucket; Bucket; false",
        "InstanceIds[0]; InstanceIds; false",
        "AttributeNames[]; AttributeNames; false",
        "Filters[0].Name; Filters; false",
        "Filters[1].Values[0]; Filters; false",
        "Tags[0].Key; Tags; false",
        "Tags[*].Key; Tags; true",
        "Delete.Objects[].Key; Delete; false",
        "Delete.Objects[*].VersionId; Delete; true",
        "MetricData[].MetricName; MetricData; false",
        "VersioningConfiguration.Status; VersioningConfiguration; false"
      })
  void everyFormIsReadAndWrittenBack(String text, String member, boolean perItem) {
    TargetPath target = TargetPath.parse(text);
    assertThat(target).hasToString(text);
    assertThat(target.member()).isEqualTo(member);
    assertThat(target.perItem()).isEqualTo(perItem);
  }

  @ParameterizedTest
  @FieldSource("WRONG")
  void whatIsNotATargetIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TargetPath.parse(text))
        .withMessageStartingWith("\"" + text + "\" is not a path: expected ");
  }
}
