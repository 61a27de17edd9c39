package dev.bespoke.processor.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.plan.NamingStrategy;
import dev.bespoke.runtime.client.Client;
import dev.bespoke.runtime.resource.LoadableResource;
import dev.bespoke.runtime.resource.ResourceCollection;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What generated resources offer, member for member. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedSurfaceTest {
  private final Generated generated = Generated.all();

  GeneratedSurfaceTest() throws IOException {}

  static Stream<Arguments> resources() {
    Map<String, Object> surface = Golden.map(Golden.read("resource-surface.json"));
    return Generated.INTERFACES.keySet().stream()
        .sorted()
        .flatMap(
            service ->
                Golden.map(Golden.map(surface.get(service)).get("resources")).entrySet().stream()
                    .map(it -> Arguments.of(service, it.getKey(), Golden.map(it.getValue()))));
  }

  @ParameterizedTest(name = "{0}.{1}")
  @MethodSource("resources")
  void aResourceHasTheRecordedMembersAndNoOthers(
      String service, String name, Map<String, Object> recorded) {
    Class<?> type = generated.resource(service, name);
    Set<String> expected = new TreeSet<>(List.of("client", "toString"));
    boolean root = name.equals("<service>");
    expected.addAll(
        root
            ? List.of("create", "builder", "close", "sharedPipeline")
            : List.of("equals", "hashCode"));
    for (String kind : List.of("identifiers", "actions", "waiters", "references", "collections")) {
      names(recorded, kind, "name").forEach(it -> expected.add(camel(it)));
    }
    names(recorded, "subresources", "name").forEach(it -> expected.add(NamingStrategy.camel(it)));
    names(recorded, "attributes", "member").forEach(it -> expected.add(NamingStrategy.camel(it)));
    names(recorded, "batchActions", "name").forEach(it -> expected.add(camel(it) + "All"));

    assertThat(publicMethods(type)).isEqualTo(expected);
    if (root) {
      assertThat(Client.class).isAssignableFrom(type);
    } else if (recorded.get("load") != null) {
      assertThat(LoadableResource.class).isAssignableFrom(type);
    }
  }

  @ParameterizedTest(name = "{0}.{1}")
  @MethodSource("resources")
  void membersReturnTheRecordedResources(
      String service, String name, Map<String, Object> recorded) {
    Class<?> type = generated.resource(service, name);
    for (Object entry : Golden.list(recorded.get("subresources"))) {
      Map<String, Object> sub = Golden.map(entry);
      Method method = method(type, NamingStrategy.camel((String) sub.get("name")));
      assertThat(method.getReturnType())
          .isEqualTo(generated.resource(service, (String) sub.get("type")));
      assertThat(method.getParameterCount()).isEqualTo(Golden.list(sub.get("inputs")).size());
    }
    for (Object entry : Golden.list(recorded.get("actions"))) {
      Map<String, Object> action = Golden.map(entry);
      Method method = method(type, camel((String) action.get("name")));
      if (action.get("returns") != null) {
        Class<?> returned = generated.resource(service, (String) action.get("returns"));
        boolean list = method.getReturnType().equals(List.class);
        assertThat(list ? method.getGenericReturnType().getTypeName() : returned.getName())
            .contains(returned.getName());
        assertThat(list || method.getReturnType().equals(returned)).isTrue();
      }
    }
    for (Object entry : Golden.list(recorded.get("collections"))) {
      Map<String, Object> collection = Golden.map(entry);
      Method method = method(type, camel((String) collection.get("name")));
      assertThat(ResourceCollection.class).isAssignableFrom(method.getReturnType());
      assertThat(method.getReturnType().getGenericSuperclass().getTypeName())
          .contains("<" + generated.resource(service, (String) collection.get("type")).getName());
    }
  }

  private static List<String> names(Map<String, Object> recorded, String kind, String field) {
    return Golden.list(recorded.get(kind)).stream()
        .map(it -> String.valueOf(Golden.map(it).get(field)))
        .toList();
  }

  private static Set<String> publicMethods(Class<?> type) {
    Set<String> names = new TreeSet<>();
    for (Method method : type.getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
        names.add(method.getName());
      }
    }
    return names;
  }

  private static Method method(Class<?> type, String name) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(it -> it.getName().equals(name) && Modifier.isPublic(it.getModifiers()))
        .findFirst()
        .orElseThrow();
  }

  private static String camel(String python) {
    StringBuilder camel = new StringBuilder();
    boolean capital = false;
    for (int i = 0; i < python.length(); i++) {
      char c = python.charAt(i);
      if (c == '_') {
        capital = true;
      } else {
        camel.append(capital ? Character.toUpperCase(c) : c);
        capital = false;
      }
    }
    return camel.toString();
  }
}
