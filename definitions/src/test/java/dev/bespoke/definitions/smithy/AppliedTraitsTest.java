package dev.bespoke.definitions.smithy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.StructureDefinition;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traits count wherever they are applied from. */
class AppliedTraitsTest {
  private static final String MODEL =
      """
      use aws.protocols#awsJson1_0
      @awsJson1_0
      service Weather { operations: [Get] }
      operation Get { input := { city: String } }
      """;

  @TempDir private Path directory;

  @Test
  void a_file_of_another_namespace_applies_traits() {
    ModelText.write(
        directory,
        "wire.smithy",
        """
        $version: "2"
        namespace com.acme.wire
        use com.acme.weather#GetInput
        @com.acme.tools#note
        structure Unused {}
        apply GetInput$city @jsonName("City")
        """);
    ModelText.write(
        directory,
        "tools.smithy",
        "$version: \"2\"\nnamespace com.acme.tools\n@trait structure note {}");
    ModelText.write(directory, "other.smithy", "namespace com.acme.other structure No { a: Lost }");

    assertThat(wireName()).isEqualTo("City");
  }

  @Test
  void a_file_in_json_that_does_nothing_else_applies_traits() {
    ModelText.write(
        directory,
        "wire.json",
        """
        {"smithy": "2.0", "shapes": {"com.acme.weather#GetInput$city": {
          "type": "apply", "traits": {"smithy.api#jsonName": "City"}}}}
        """);

    assertThat(wireName()).isEqualTo("City");
  }

  private @Nullable String wireName() {
    ServiceDefinition service = ModelText.read(directory, MODEL);
    MemberDefinition city =
        Objects.requireNonNull(((StructureDefinition) service.shape("GetInput")).members().get(0));
    return city.jsonWireName();
  }
}
