package dev.bespoke.definitions.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ResultPathTest {
  @SuppressWarnings("unused") // by name, below
  private static final List<String> WRONG =
      List.of(
          "",
          ".",
          "A.",
          ".A",
          "A..B",
          "A[",
          "A[x]",
          "A[-1]",
          "A[99999]",
          "A[0",
          "[A]",
          "[A,]|[]",
          "[A,B]|[",
          "[A,B]",
          "A[*]",
          "A B",
          "A[][]",
          "@.A",
          "A|B",
          "A[?B]");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "@; false",
        "Table; false",
        "Placement.GroupName; false",
        "Buckets[]; true",
        "Buckets[].Name; true",
        "Vpcs[0]; false",
        "NetworkInterfaces[0].Association; false",
        "Reservations[0].Instances[0]; false",
        "Reservations[].Instances[]; true",
        "Reservations[].Instances[].InstanceId; true",
        "[Versions,DeleteMarkers]|[]; true",
        "[Versions,DeleteMarkers]|[].Key; true"
      })
  void everyFormIsReadAndWrittenBack(String text, boolean plural) {
    ResultPath path = ResultPath.parse(text);
    assertThat(path).hasToString(text);
    assertThat(path.plural()).isEqualTo(plural);
  }

  @ParameterizedTest
  @FieldSource("WRONG")
  void whatIsNotAPathIsRefusedWithThePlace(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResultPath.parse(text))
        .withMessageStartingWith("\"" + text + "\" is not a path: expected ")
        .withMessageMatching("(?s).* at character \\d+");
  }

  @Test
  void aPathGoesOnIntoAMember() {
    assertThat(ResultPath.parse("Contents[]").then("Key")).hasToString("Contents[].Key");
  }
}
