package dev.bespoke.definitions.botocore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.PaginatorDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.SharedFiles;
import dev.bespoke.definitions.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotocoreDefinitionsTest {
  private static final String SERVICE =
      "{\"metadata\": {\"endpointPrefix\": \"e\", \"apiVersion\": \"%s\", \"protocol\": \"json\"},"
          + " \"shapes\": {\"S\": {\"type\": \"string\"}}}";

  @TempDir private Path directory;

  @Test
  void services_are_found_by_directory_whatever_the_depth() throws IOException {
    write("data/acme/2020-01-01/service-2.json", SERVICE.formatted("2020-01-01"));
    write("data/acme/2026-01-01/service-2.json", SERVICE.formatted("2026-01-01"));
    write("plain/service-2.json", SERVICE.formatted("1"));

    try (BotocoreDefinitions definitions = BotocoreDefinitions.in(directory)) {
      assertThat(definitions.services()).containsExactly("acme", "plain");
      ServiceDefinition acme = Objects.requireNonNull(definitions.open("acme"));
      assertThat(acme.name()).isEqualTo("acme");
      assertThat(acme.metadata().apiVersion()).isEqualTo("2026-01-01");
      assertThat(definitions.open("other")).isNull();
    }
  }

  @Test
  void the_directory_of_one_service_is_that_service() throws IOException {
    write("acme/service-2.json", SERVICE.formatted("1"));

    try (BotocoreDefinitions definitions = BotocoreDefinitions.in(directory.resolve("acme"))) {
      assertThat(definitions.services()).containsExactly("acme");
    }
  }

  @Test
  void archives_are_read_like_directories() throws IOException {
    Path archive = directory.resolve("definitions.zip");
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("acme/2020-01-01/service-2.json"));
      zip.write(SERVICE.formatted("1").getBytes(StandardCharsets.UTF_8));
    }

    try (BotocoreDefinitions definitions = BotocoreDefinitions.in(archive)) {
      ServiceDefinition acme = Objects.requireNonNull(definitions.open("acme"));
      assertThat(acme.shapeNames()).containsExactly("S");
    }
  }

  @Test
  void files_may_be_compressed_as_pip_installs_them() throws IOException {
    writeCompressed("acme/1/service-2.json.gz", SERVICE.formatted("1"));
    write(
        "acme/1/service-2.sdk-extras.json",
        "{\"version\": 1.0, \"merge\": {\"metadata\": {\"serviceId\": \"Acme\"}}}");
    writeCompressed(
        "acme/1/paginators-1.json.gz",
        "{\"pagination\": {\"List\": {\"input_token\": \"A\", \"output_token\": \"B\"}}}");
    writeCompressed(
        "acme/1/waiters-2.json.gz",
        "{\"waiters\": {\"Up\": {\"operation\": \"O\", \"delay\": 1, \"maxAttempts\": 2,"
            + " \"acceptors\": []}}}");
    writeCompressed("acme/1/endpoint-rule-set-1.json.gz", "{\"version\": \"1.0\"}");
    write("broken/service-2.json.gz", "{}");

    for (String place : List.of("acme/1", "acme/1/service-2.json.gz")) {
      try (BotocoreDefinitions definitions = BotocoreDefinitions.in(directory.resolve(place))) {
        ServiceDefinition acme = Objects.requireNonNull(definitions.open("1"));
        assertThat(acme.metadata().serviceId()).isEqualTo("Acme");
        assertThat(acme.paginator("List")).isNotNull();
        assertThat(acme.waiterNames()).containsExactly("Up");
        assertThat(acme.endpointRuleSet()).isNotNull();
      }
    }
    try (BotocoreDefinitions definitions = BotocoreDefinitions.in(directory)) {
      assertThatThrownBy(() -> definitions.open("broken"))
          .isInstanceOf(DefinitionException.class)
          .hasMessageContaining("service-2.json.gz: the file cannot be unpacked");
    }
  }

  @Test
  void extras_are_merged_into_their_file() throws IOException {
    write("acme/service-2.json", SERVICE.formatted("1"));
    write(
        "acme/service-2.sdk-extras.json",
        "{\"version\": 1.0, \"merge\": {\"metadata\": {\"serviceId\": \"Acme\"}}}");
    write(
        "acme/paginators-1.json",
        "{\"pagination\": {\"List\": {\"input_token\": \"A\", \"output_token\": \"B\"}}}");
    write(
        "acme/paginators-1.sdk-extras.json",
        "{\"merge\": {\"pagination\": {\"List\": {\"non_aggregate_keys\": [\"C\"]}}}}");
    write(
        "acme/waiters-2.json",
        "{\"waiters\": {\"Up\": {\"operation\": \"O\", \"delay\": 1, \"maxAttempts\": 2,"
            + " \"acceptors\": []}}}");
    write("acme/endpoint-rule-set-1.json", "{\"version\": \"1.0\"}");

    try (BotocoreDefinitions definitions = BotocoreDefinitions.in(directory)) {
      ServiceDefinition acme = Objects.requireNonNull(definitions.open("acme"));
      assertThat(acme.metadata().serviceId()).isEqualTo("Acme");
      PaginatorDefinition paginator = Objects.requireNonNull(acme.paginator("List"));
      assertThat(paginator.inputTokens()).containsExactly("A");
      assertThat(paginator.nonAggregateKeys()).containsExactly("C");
      assertThat(acme.waiterNames()).containsExactly("Up");
      JsonObject ruleSet = Objects.requireNonNull(acme.endpointRuleSet());
      assertThat(ruleSet.names()).containsExactly("version");
    }
  }

  @Test
  void unreadable_files_are_named() throws IOException {
    write("acme/service-2.json", "{");
    write("bare/service-2.json", "{}");
    write("odd/service-2.json", "{\"metadata\": {}, \"shapes\": []}");

    try (BotocoreDefinitions definitions = BotocoreDefinitions.in(directory)) {
      for (String service : definitions.services()) {
        assertThatThrownBy(() -> definitions.open(service))
            .isInstanceOf(DefinitionException.class)
            .hasMessageStartingWith(
                directory.resolve(service).resolve("service-2.json").toString());
      }
    }
  }

  @Test
  void what_is_neither_directory_nor_archive_is_refused() throws IOException {
    write("text.zip", "this is no archive");

    for (String name : new String[] {"text.zip", "absent"}) {
      Path path = directory.resolve(name);
      assertThatThrownBy(() -> BotocoreDefinitions.in(path))
          .isInstanceOf(DefinitionException.class)
          .hasMessage(path + ": this is no readable directory, zip archive or model");
    }
  }

  @Test
  void every_published_service_can_be_read_to_its_last_part() throws IOException {
    Path corpus = SharedFiles.require("corpus/botocore-data.zip");

    try (BotocoreDefinitions definitions = BotocoreDefinitions.in(corpus)) {
      assertThat(definitions.services()).hasSizeGreaterThan(400);
      for (String name : definitions.services()) {
        ServiceDefinition service = Objects.requireNonNull(definitions.open(name));
        service.operationNames().forEach(service::operation);
        service.shapeNames().forEach(service::shape);
        service.operationNames().forEach(service::paginator);
        service.waiterNames().forEach(service::waiter);
      }
    }
  }

  private void writeCompressed(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
