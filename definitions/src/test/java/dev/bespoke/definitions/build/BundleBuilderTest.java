package dev.bespoke.definitions.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.bundle.format.BundleParts;
import dev.bespoke.definitions.endpoint.EndpointRule;
import dev.bespoke.definitions.endpoint.EndpointRuleSet;
import dev.bespoke.definitions.json.Json;
import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.definitions.parts.LazyServiceDefinition;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleBuilderTest {
  private static final String SERVICE =
      "{'metadata': {'endpointPrefix': 'e', 'apiVersion': '%s', 'protocol': 'json'},"
          + " 'shapes': {'S': {'type': 'string'}}}";

  @TempDir private Path directory;

  @BeforeEach
  void publish() throws IOException {
    zip("aws-java-sdk-models.jar", "models/acme-1-model.json", SERVICE.formatted("new"));
    zip(
        "acme.jar",
        "codegen-resources/service-2.json",
        SERVICE.formatted("old"),
        "codegen-resources/paginators-1.json",
        "{'pagination': {'List': {'input_token': 'A', 'output_token': 'B', 'result_key': 'C'},"
            + " 'Bare': {'input_token': 'A', 'output_token': 'B'}}}",
        "codegen-resources/waiters-2.json",
        "{'waiters': {}}");
    zip(
        "regions.jar",
        "software/amazon/awssdk/regions/internal/region/endpoints.json",
        """
        {'partitions': [
          {'partition': 'aws', 'dnsSuffix': 'amazonaws.com',
           'defaults': {'hostname': '{service}.{region}.{dnsSuffix}', 'variants': [
             {'tags': ['fips'], 'dnsSuffix': 'amazonaws.com',
              'hostname': '{service}-fips.{region}.{dnsSuffix}'}]},
           'services': {'e': {'endpoints': {
             'us-east-1': {'credentialScope': {'region': 'us-east-1'}, 'hostname': 'e.amazonaws.com'},
             'eu-west-1': {},
             'fips-us-east-1': {'deprecated': true, 'hostname': 'e-fips.us-east-1.amazonaws.com'}}}}},
          {'partition': 'aws-cn', 'dnsSuffix': 'amazonaws.com.cn',
           'defaults': {'hostname': '{service}.{region}.{dnsSuffix}'},
           'services': {'e': {'isRegionalized': false, 'partitionEndpoint': 'aws-cn-global',
             'endpoints': {'aws-cn-global': {
               'credentialScope': {'region': 'cn-north-1'}, 'hostname': 'e.global.cn'}}}}}]}
        """);
    Files.createDirectory(directory.resolve("overlays"));
    Files.createDirectory(directory.resolve("rules"));
    Files.writeString(directory.resolve("rules/hosts.json"), "{}");
  }

  @Test
  void endpoint_rules_are_derived_from_what_is_published() throws IOException {
    build("acme acme-1 -");

    String rules = new String(Json.write(rules("acme").properties()), StandardCharsets.UTF_8);
    assertThat(open("acme").metadata().globalEndpoint()).isNull();
    assertThat(rules)
        .contains(
            "https://e.amazonaws.com", "https://e.global.cn", "\"signingRegion\":\"cn-north-1\"")
        .contains("https://e.{Region}.{PartitionResult#dnsSuffix}")
        .doesNotContain("https://e-fips.us-east-1.amazonaws.com");
    assertThat(EndpointRuleSet.read(rules("acme")).rules()).hasSize(3);
  }

  @Test
  void a_service_with_a_host_for_all_regions_says_so() throws IOException {
    zip(
        "regions.jar",
        "software/amazon/awssdk/regions/internal/region/endpoints.json",
        """
        {'partitions': [
          {'partition': 'aws', 'dnsSuffix': 'amazonaws.com',
           'defaults': {'hostname': '{service}.{region}.{dnsSuffix}'},
           'services': {'e': {'isRegionalized': false, 'partitionEndpoint': 'aws-global',
             'endpoints': {'aws-global': {
               'credentialScope': {'region': 'us-east-1'}, 'hostname': 'e.amazonaws.com'}}}}}]}
        """);

    build("acme acme-1 -");

    assertThat(open("acme").metadata().globalEndpoint()).isEqualTo("e.amazonaws.com");
  }

  @Test
  void hosts_of_our_own_precede_those_that_are_published() throws IOException {
    Files.writeString(
        directory.resolve("rules/hosts.json"),
        quoted(
            "{'acme': [{'partitions': ['aws-cn'], 'plain': 'acme.cn', 'signingRegion': 'cn-1'},"
                + " {'regions': ['eu-west-1'], 'fips': 'fips.acme.eu'}]}"));

    build("acme acme-1 -");

    String rules = new String(Json.write(rules("acme").properties()), StandardCharsets.UTF_8);
    assertThat(rules).contains("https://fips.acme.eu", "\"signingRegion\":\"cn-1\"");
    assertThat(rules.indexOf("https://acme.cn"))
        .isPositive()
        .isLessThan(rules.indexOf("https://e.global.cn"));
  }

  @Test
  void a_host_of_our_own_for_everywhere_leaves_nothing_of_those_that_are_published()
      throws IOException {
    Files.writeString(
        directory.resolve("rules/hosts.json"),
        quoted(
            "{'acme': [{'plain': 'acme.{PartitionResult#implicitGlobalRegion}.test',"
                + " 'signingRegion': '{PartitionResult#implicitGlobalRegion}'},"
                + " {'regions': ['eu-west-1'], 'plain': 'acme.eu'}]}"));

    build("acme acme-1 -");

    String rules = new String(Json.write(rules("acme").properties()), StandardCharsets.UTF_8);
    assertThat(rules)
        .contains("https://acme.{PartitionResult#implicitGlobalRegion}.test")
        .contains("\"signingRegion\":\"{PartitionResult#implicitGlobalRegion}\"")
        .doesNotContain("https://e.amazonaws.com", "https://e.global.cn")
        .doesNotContain("https://e.{Region}.{PartitionResult#dnsSuffix}")
        .contains("https://e-fips.{Region}.{PartitionResult#dnsSuffix}"); // another variant
    assertThat(rules.indexOf("https://acme.eu"))
        .isPositive()
        .isLessThan(rules.indexOf("https://acme.{PartitionResult"));
  }

  @Test
  void the_only_endpoint_of_a_partition_is_that_of_all_its_regions() throws IOException {
    zip(
        "regions.jar",
        "software/amazon/awssdk/regions/internal/region/endpoints.json",
        """
        {'partitions': [
          {'partition': 'aws', 'dnsSuffix': 'amazonaws.com',
           'defaults': {'hostname': '{service}.{region}.{dnsSuffix}'},
           'services': {'e': {'partitionEndpoint': 'aws-global', 'endpoints': {
             'aws-global': {
               'credentialScope': {'region': 'us-east-1'}, 'hostname': 'e.amazonaws.com'},
             'us-west-2': {'deprecated': true}}}}},
          {'partition': 'aws-cn', 'dnsSuffix': 'amazonaws.com.cn',
           'defaults': {'hostname': '{service}.{region}.{dnsSuffix}'},
           'services': {'e': {'partitionEndpoint': 'aws-cn-global', 'endpoints': {
             'aws-cn-global': {'hostname': 'e.global.cn'},
             'cn-north-1': {}}}}}]}
        """);

    build("acme acme-1 -");

    String rules = new String(Json.write(rules("acme").properties()), StandardCharsets.UTF_8);
    String inAll = "{'ref':'PartitionResult'},'name']},'%s']}],'endpoint':{'url':'https://%s'";
    assertThat(rules)
        .contains(quoted(inAll.formatted("aws", "e.amazonaws.com")))
        .doesNotContain(quoted(inAll.formatted("aws-cn", "e.global.cn")));
  }

  @Test
  void rules_of_our_own_precede_those_that_are_derived() throws IOException {
    Files.writeString(
        directory.resolve("rules/acme.json"),
        quoted(
            "{'parameters': {'Stage': {'type': 'String'}}, 'rules': [{'conditions':"
                + " [{'fn': 'isSet', 'argv': [{'ref': 'Stage'}]}], 'error': 'no', 'type':"
                + " 'error'}]}"));

    build("acme acme-1 -");

    EndpointRuleSet rules = EndpointRuleSet.read(rules("acme"));
    assertThat(rules.rules()).hasSize(4).first().isInstanceOf(EndpointRule.Failure.class);
    assertThat(rules.parameter("Stage")).isNotNull();
  }

  private JsonObject rules(String service) throws IOException {
    return Objects.requireNonNull(open(service).endpointRuleSet());
  }

  @Test
  void the_newer_model_wins_and_paginators_come_from_the_older_artifact() throws IOException {
    build("# comment\n\nacme acme-1 acme/codegen-resources\nbare - acme/codegen-resources\n");

    assertThat(open("acme").metadata().apiVersion()).isEqualTo("new");
    assertThat(open("acme").paginator("List")).isNotNull();
    assertThat(open("acme").paginator("Bare")).as("pages without items").isNull();
    assertThat(open("bare").metadata().apiVersion()).isEqualTo("old");
    assertThat(bundle("services")).hasContent("acme\nbare");
  }

  @Test
  void a_service_without_an_older_artifact_has_no_paginators() throws IOException {
    build("acme acme-1 -");

    assertThat(open("acme").paginator("List")).isNull();
  }

  @Test
  void what_is_up_to_date_is_not_built_again() throws IOException {
    build("acme acme-1 -");
    Path file = bundle("acme.bundle");
    Files.delete(file);

    build(null);
    assertThat(file).doesNotExist();

    Files.setLastModifiedTime(
        directory.resolve("services"), FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
    build(null);
    assertThat(file).exists();
  }

  @Test
  void the_overlay_of_a_service_is_applied() throws IOException {
    Files.writeString(
        directory.resolve("overlays/acme.json"),
        quoted(
            "{'changes': [{'why': 'newer', 'edits': ["
                + "{'at': 'shapes', 'add': {'T': {'type': 'string'}}}]}]}"));

    build("acme acme-1 -");

    assertThat(open("acme").shapeNames()).containsExactly("S", "T");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"acme", "acme - -", "acme other-1 -", "acme - acme/elsewhere", "acme a b c"})
  void a_line_that_leads_nowhere_is_refused(String line) {
    assertThatThrownBy(() -> build(line)).isInstanceOf(DefinitionException.class);
  }

  /** Builds from this table, or from the one that is there. */
  private void build(@Nullable String table) throws IOException {
    Path services = directory.resolve("services");
    if (table != null) {
      Files.writeString(services, table);
    }
    BundleBuilder.main(
        directory.toString(),
        services.toString(),
        directory.resolve("overlays").toString(),
        directory.resolve("rules").toString(),
        directory.resolve("classes").toString());
  }

  private ServiceDefinition open(String service) throws IOException {
    byte[] file = Files.readAllBytes(bundle(service + ".bundle"));
    return new LazyServiceDefinition(new BundleParts(service, service, file));
  }

  private Path bundle(String name) {
    return directory.resolve("classes/META-INF/bespoke/definitions").resolve(name);
  }

  private void zip(String name, String... entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(directory.resolve(name));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(quoted(entries[i + 1]).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }
}
