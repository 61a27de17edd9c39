package dev.bespoke.definitions.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.bundle.format.BundleFormat;
import dev.bespoke.definitions.bundle.format.BundleParts;
import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.definitions.parts.DefinitionParts;
import dev.bespoke.definitions.parts.LazyServiceDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionBundleTest {

  @Test
  void the_services_of_the_bundle_can_be_opened() {
    assertThat(DefinitionBundle.services()).contains("s3", "dynamodb", "sqs", "sts");
    for (String name : DefinitionBundle.services()) {
      ServiceDefinition service = open(name);
      assertThat(service.name()).isEqualTo(name);
      assertThat(service.documentation()).isNotEmpty();
      assertThat(service.operationNames()).isNotEmpty();
    }
    assertThat(DefinitionBundle.open("s4")).isNull();
    assertThat(DefinitionBundle.open("../s3")).isNull();
  }

  @Test
  void every_part_of_the_bundle_is_well_formed_and_refers_to_what_is_there() {
    for (String name : DefinitionBundle.services()) {
      ServiceDefinition service = open(name);
      for (String operation : service.operationNames()) {
        closure(service, operation);
      }
      service.shapeNames().forEach(service::shape);
      assertThat(service.operationNames())
          .containsAll(
              service.waiterNames().stream()
                  .map(w -> Objects.requireNonNull(service.waiter(w)).operation())
                  .toList());
    }
  }

  @Test
  void documentation_comes_with_what_it_documents() {
    ServiceDefinition s3 = open("s3");

    OperationDefinition getObject = operation(s3, "GetObject");
    assertThat(getObject.documentation()).isNotEmpty();
    StructureDefinition request = (StructureDefinition) s3.shape("GetObjectRequest");
    MemberDefinition key = Objects.requireNonNull(request.member("Key"));
    assertThat(key.documentation()).isNotEmpty();
  }

  @Test
  void opening_an_operation_parses_its_closure_alone() {
    CountingParts parts = new CountingParts(new BundleParts("s3", "s3", file("s3")));
    ServiceDefinition s3 = new LazyServiceDefinition(parts);
    assertThat(parts.read).containsExactly("s3");

    Set<String> closure = closure(s3, "DeleteObject");

    assertThat(closure).contains("DeleteObjectRequest", "DeleteObjectOutput", "ObjectKey");
    assertThat(parts.read)
        .hasSize(2 + closure.size())
        .contains("DeleteObject")
        .containsAll(closure);
    assertThat(closure.size()).isLessThan(s3.shapeNames().size() / 10);
    s3.operation("DeleteObject");
    closure(s3, "DeleteObject");
    assertThat(parts.read).hasSize(2 + closure.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3", "dynamodb", "sqs", "sts"})
  void the_files_are_compact(String service) {
    assertThat(file(service).length).isBetween(10_000, 250_000);
  }

  private static Set<String> closure(ServiceDefinition service, String operationName) {
    OperationDefinition operation = operation(service, operationName);
    Deque<String> open = new ArrayDeque<>(operation.errors());
    if (operation.input() != null) {
      open.add(operation.input());
    }
    if (operation.output() != null) {
      open.add(operation.output());
    }
    Set<String> closure = new TreeSet<>();
    while (!open.isEmpty()) {
      String name = open.remove();
      if (closure.add(name)) {
        open.addAll(service.shape(name).accept(new References()));
      }
    }
    return closure;
  }

  private static OperationDefinition operation(ServiceDefinition service, String name) {
    OperationDefinition operation = Objects.requireNonNull(service.operation(name));
    return operation;
  }

  private static ServiceDefinition open(String name) {
    ServiceDefinition service = Objects.requireNonNull(DefinitionBundle.open(name));
    return service;
  }

  private static byte[] file(String service) {
    String name = BundleFormat.DIRECTORY + BundleFormat.fileName(service);
    try (InputStream in = DefinitionBundle.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Notes which parts are read. */
  private static final class CountingParts implements DefinitionParts {
    final List<String> read = new ArrayList<>();
    private final DefinitionParts parts;

    CountingParts(DefinitionParts parts) {
      this.parts = parts;
    }

    @Override
    public String serviceName() {
      return parts.serviceName();
    }

    @Override
    public String source() {
      return parts.source();
    }

    @Override
    public SortedSet<String> names(Kind kind) {
      return parts.names(kind);
    }

    @Override
    public @Nullable JsonObject read(Kind kind, String name) {
      read.add(name);
      return parts.read(kind, name);
    }
  }
}
