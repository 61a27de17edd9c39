package dev.bespoke.definitions.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.ServiceDefinition;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionPathsTest {
  private static final String IDL =
      """
      $version: "2"
      namespace com.acme.%1$s
      use aws.protocols#awsJson1_0
      use aws.api#service
      @awsJson1_0
      @service(sdkId: "%2$s")
      service Api { version: "%3$s", operations: [Get] }
      operation Get { output: com.acme.shared#Out }
      """;

  private static final String SHARED =
      "$version: \"2\"\nnamespace com.acme.shared\nstructure Out { text: String }\n";

  private static final String BOTOCORE =
      "{\"metadata\": {\"endpointPrefix\": \"e\", \"apiVersion\": \"%s\", \"protocol\": \"json\"}}";

  @TempDir private Path directory;

  @Test
  void a_service_is_found_by_shape_id_or_by_the_name_of_the_command_line() throws IOException {
    write("model/weather.smithy", IDL.formatted("weather", "Acme Weather", "1"));
    write("model/shared.smithy", SHARED);

    for (String name : List.of("com.acme.weather#Api", "acme-weather", "acme-weather@1")) {
      ServiceDefinition service = Objects.requireNonNull(open(name, "model"));
      assertThat(service.operationNames()).containsExactly("Get");
    }
    assertThat(open("acme-weather@2", "model")).isNull();
    assertThat(open("com.acme.weather#Other", "model")).isNull();
    assertThat(services("model")).containsExactly("acme-weather");
  }

  @Test
  void an_older_service_is_found_by_the_name_that_the_bundle_knows() throws IOException {
    write("model/elb.smithy", IDL.formatted("elb", "Elastic Load Balancing v2", "1"));
    write("model/shared.smithy", SHARED);

    assertThat(Objects.requireNonNull(open("elbv2", "model")).metadata().apiVersion())
        .isEqualTo("1");
  }

  @Test
  void the_first_path_that_has_a_service_wins_whatever_its_form() throws IOException {
    write("a/acme/2020-01-01/service-2.json", BOTOCORE.formatted("2020-01-01"));
    write("a/acme/2026-01-01/service-2.json", BOTOCORE.formatted("2026-01-01"));
    write("b/acme.smithy", IDL.formatted("acme", "Acme", "model"));
    write("b/shared.smithy", SHARED);

    assertThat(version("acme", "a", "b")).isEqualTo("2026-01-01");
    assertThat(version("acme@2020-01-01", "a", "b")).isEqualTo("2020-01-01");
    assertThat(version("acme", "b", "a")).isEqualTo("model");
    assertThat(version("acme@2026-01-01", "b", "a")).isEqualTo("2026-01-01");
    assertThat(open("other", "a", "b")).isNull();
  }

  @Test
  void a_model_may_refer_to_another_path_and_hides_the_same_namespace_of_later_ones()
      throws IOException {
    write("a/weather.smithy", IDL.formatted("weather", "Weather", "new"));
    write("b/weather.smithy", IDL.formatted("weather", "Weather", "old"));
    write("b/shared.smithy", SHARED);

    assertThat(version("weather", "a", "b")).isEqualTo("new");
    assertThat(Objects.requireNonNull(open("weather", "a", "b")).shapeNames()).contains("Out");
    assertThatThrownBy(() -> open("weather", "a"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("com.acme.shared#Out");
  }

  @Test
  void a_manifest_says_which_files_of_an_archive_are_models() throws IOException {
    Path archive = directory.resolve("models.jar");
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      add(zip, "META-INF/smithy/manifest", "acme/weather.smithy\nshared.smithy\n");
      add(zip, "META-INF/smithy/acme/weather.smithy", IDL.formatted("weather", "Weather", "1"));
      add(zip, "META-INF/smithy/shared.smithy", SHARED);
      add(zip, "META-INF/smithy/unlisted.smithy", IDL.formatted("weather", "Weather", "1"));
    }

    ServiceDefinition service = Objects.requireNonNull(open("weather", "models.jar"));
    assertThat(service.source()).isEqualTo(archive + "!/META-INF/smithy/acme/weather.smithy");
    assertThat(Objects.requireNonNull(service.operation("Get")).output()).isEqualTo("Out");
  }

  @Test
  void single_files_are_read_alike() throws IOException {
    write("shared.smithy", SHARED);
    write("weather.smithy", IDL.formatted("weather", "Weather", "1"));
    write("acme/service-2.json", BOTOCORE.formatted("1"));

    assertThat(open("weather", "weather.smithy", "shared.smithy")).isNotNull();
    assertThat(open("acme", "acme/service-2.json")).isNotNull();
  }

  @Test
  void the_first_single_file_that_has_a_service_wins() throws IOException {
    write("new.smithy", IDL.formatted("weather", "Weather", "2").replace("shared#", "weather#"));
    write("old.smithy", IDL.formatted("weather", "Weather", "1").replace("shared#", "weather#"));
    write("shapes.smithy", SHARED.replace("acme.shared", "acme.weather"));

    ServiceDefinition service =
        Objects.requireNonNull(open("weather", "new.smithy", "old.smithy", "shapes.smithy"));
    assertThat(service.metadata().apiVersion()).isEqualTo("2");
    assertThat(service.shapeNames()).contains("Out");
  }

  @Test
  void a_model_may_be_split_over_single_files() throws IOException {
    write(
        "weather.smithy", IDL.formatted("weather", "Weather", "1").replace("shared#", "weather#"));
    write("shapes.smithy", SHARED.replace("acme.shared", "acme.weather"));

    ServiceDefinition service =
        Objects.requireNonNull(open("weather", "weather.smithy", "shapes.smithy"));
    assertThat(service.shapeNames()).contains("Out");
  }

  @Test
  void json_that_is_no_model_is_passed_over() throws IOException {
    write("a/package.json", "{\"name\": \"acme\", \"shapes\": {}}");
    write("a/list.json", "[1, 2]");

    assertThat(services("a")).isEmpty();
  }

  @Test
  void what_is_no_definition_is_refused_by_name() throws IOException {
    write("readme.txt", "text");

    assertThatThrownBy(() -> open("acme", "readme.txt"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("readme.txt");
  }

  private @Nullable ServiceDefinition open(String name, String... paths) throws IOException {
    try (DefinitionPaths definitions = DefinitionPaths.of(resolve(paths))) {
      return definitions.open(name);
    }
  }

  private String version(String name, String... paths) throws IOException {
    return Objects.requireNonNull(open(name, paths)).metadata().apiVersion();
  }

  private Iterable<String> services(String path) throws IOException {
    try (DefinitionPaths definitions = DefinitionPaths.of(resolve(path))) {
      return definitions.services();
    }
  }

  private List<Path> resolve(String... paths) {
    return List.of(paths).stream().map(directory::resolve).toList();
  }

  private void write(String file, String text) throws IOException {
    Path path = directory.resolve(file);
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    Files.writeString(path, text);
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
