package dev.bespoke.processor.resource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.definitions.BlobDefinition;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.bundle.DefinitionBundle;
import dev.bespoke.definitions.resource.ActionDefinition;
import dev.bespoke.definitions.resource.CollectionDefinition;
import dev.bespoke.definitions.resource.IdentifierDefinition;
import dev.bespoke.definitions.resource.ResourceDefinition;
import dev.bespoke.definitions.resource.ResourceDescriptions;
import dev.bespoke.definitions.resource.ResourceServiceDefinition;
import dev.bespoke.definitions.resource.ResourceWaiterDefinition;
import dev.bespoke.processor.plan.NamingStrategy;
import dev.bespoke.runtime.checksum.ChecksumMode;
import dev.bespoke.runtime.client.ClientBuilder;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.operation.Pipeline;
import dev.bespoke.runtime.operation.ResponseStream;
import dev.bespoke.runtime.resource.ResourceNotLoadedException;
import dev.bespoke.runtime.waiter.WaiterException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One recorded call of a member of a resource, made again. */
final class Replay {
  private final Generated generated;
  private final Map<String, Object> trace;
  private final ServiceDefinition service;
  private final ResourceServiceDefinition resources;
  private final ResourceDefinition definition;
  private final Comparison comparison;
  private final ReplayTransport transport;
  private final String kind;
  private final String member;

  Replay(Generated generated, Map<String, Object> trace) {
    this.generated = generated;
    this.trace = trace;
    this.service = requireNonNull(DefinitionBundle.open((String) trace.get("service")));
    this.resources = requireNonNull(ResourceDescriptions.bundled(service));
    String resource = (String) trace.get("resource");
    this.definition =
        resource.equals("<service>")
            ? resources.root()
            : requireNonNull(resources.resources().get(resource));
    this.comparison = new Comparison(service);
    this.transport = new ReplayTransport(service, Golden.list(trace.get("calls")));
    this.kind = (String) trace.get("kind");
    this.member = (String) trace.get("member");
  }

  void run() {
    Object resource = resource();
    if (kind.equals("load")) {
      load(resource);
    } else if (kind.equals("action")) {
      action(resource);
    } else if (kind.equals("actionInvalidates")) {
      invalidates();
    } else if (kind.equals("waiter")) {
      waiter(resource);
    } else {
      collection(resource);
    }
    assertThat(transport.exhausted()).as("all recorded calls are made").isTrue();
  }

  private void load(Object resource) {
    Map<String, Object> result = Golden.map(trace.get("result"));
    if (result.get("data") == null) {
      assertThatThrownBy(() -> Generated.call(resource, "load"))
          .isInstanceOf(ResourceNotLoadedException.class);
    } else {
      Generated.call(resource, "load");
      String shape = requireNonNull(definition.shape());
      assertThat(comparison.recorded(shape, requireNonNull(Generated.call(resource, "data"))))
          .isEqualTo(comparison.expected(shape, result.get("data")));
    }
  }

  private void action(Object resource) {
    ActionDefinition action =
        definition.actions().stream().filter(it -> is(it.name())).findFirst().orElseThrow();
    Map<String, Object> result = Golden.map(trace.get("result"));
    boolean lacksIdentifier =
        action.returns() != null && !action.returns().plural() && result.get("kind").equals("raw");
    if (lacksIdentifier) {
      // boto3 returns the empty response here; a typed action cannot.
      assertThatThrownBy(() -> call(resource, action)).isInstanceOf(ClientException.class);
      return;
    }
    Object returned = requireNonNull(call(resource, action));
    switch (String.valueOf(result.get("kind"))) {
      case "resource" -> same(returned, result.get("item"));
      case "resources" -> sameAll((List<?>) returned, result.get("items"));
      default -> {
        if (returned instanceof List<?> list) {
          assertThat(list).isEmpty();
        } else {
          response(returned, action.operation(), result.get("value"));
        }
      }
    }
  }

  private void response(Object returned, String operationName, @Nullable Object expected) {
    OperationDefinition operation = requireNonNull(service.operation(operationName));
    if (operation.output() != null) {
      Object response = returned instanceof ResponseStream<?> stream ? stream.response() : returned;
      Map<String, Object> value = Golden.map(expected);
      Map<String, Object> rest = Golden.map(comparison.expected(operation.output(), value));
      if (operation.output().equals("GetObjectOutput")) {
        rest.remove("Body");
      }
      assertThat(comparison.recorded(operation.output(), response)).isEqualTo(rest);
    }
  }

  private @Nullable Object call(Object resource, ActionDefinition action) {
    boolean body = streams(action.operation());
    Consumer<Object> user = request -> fill(request, Golden.map(trace.get("userParams")));
    List<Class<?>> types = new ArrayList<>(List.of(Consumer.class));
    List<Object> arguments = new ArrayList<>(List.of(user));
    if (body) {
      types.add(RequestBody.class);
      arguments.add(RequestBody.empty());
    }
    return Generated.call(
        resource.getClass(),
        resource,
        NamingStrategy.camel(action.name()),
        types.toArray(new Class<?>[0]),
        arguments.toArray());
  }

  private static void fill(Object builder, Map<String, Object> parameters) {
    parameters.forEach(
        (name, value) ->
            Generated.call(
                builder.getClass(),
                builder,
                NamingStrategy.member(name),
                new Class<?>[] {String.class},
                value));
  }

  private boolean streams(String operation) {
    String input = requireNonNull(service.operation(operation)).input();
    return input != null
        && service.shape(input) instanceof StructureDefinition structure
        && structure.members().stream()
            .anyMatch(
                it ->
                    it.streaming()
                        || (service.shape(it.shape()) instanceof BlobDefinition blob
                            && blob.streaming()));
  }

  private void invalidates() {
    ActionDefinition action =
        definition.actions().stream().filter(it -> is(it.name())).findFirst().orElseThrow();
    Object loaded = construct(true);
    assertThat(Generated.call(loaded, "isLoaded")).isEqualTo(true);
    call(loaded, action);
    assertThat(Generated.call(loaded, "isLoaded")).isEqualTo(false);
  }

  private void waiter(Object resource) {
    ResourceWaiterDefinition waiter =
        definition.waiters().stream()
            .filter(it -> is("WaitUntil" + it.name()))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> Generated.call(resource, "waitUntil" + waiter.name()))
        .isInstanceOfAny(WaiterException.class, ServiceException.class);
  }

  private void collection(Object resource) {
    CollectionDefinition collection =
        definition.collections().stream().filter(it -> is(it.name())).findFirst().orElseThrow();
    Object items =
        requireNonNull(Generated.call(resource, NamingStrategy.camel(collection.name())));
    Map<String, Object> result = Golden.map(trace.get("result"));
    Class<?> type = items.getClass();
    Class<?>[] number = {int.class};
    switch (kind) {
      case "collection.all" -> sameAll(all(items), items(result));
      case "collection.limit(3)" ->
          sameAll(all(Generated.call(type, items, "limit", number, 3)), items(result));
      case "collection.page_size(2)" ->
          sameAll(all(Generated.call(type, items, "pageSize", number, 2)), items(result));
      case "collection.pages" -> {
        List<Object> expected = Golden.list(result.get("pages"));
        List<?> pages = all(Generated.call(items, "pages"));
        assertThat(pages).hasSameSizeAs(expected);
        for (int i = 0; i < pages.size(); i++) {
          sameAll((List<?>) pages.get(i), expected.get(i));
        }
      }
      default -> {
        assertThat(kind).isEqualTo("collection.batch:delete");
        List<?> responses = (List<?>) requireNonNull(Generated.call(items, "delete"));
        List<Object> expected = Golden.list(result.get("value"));
        assertThat(responses).hasSameSizeAs(expected);
        for (int i = 0; i < responses.size(); i++) {
          response(requireNonNull(responses.get(i)), "DeleteObjects", expected.get(i));
        }
      }
    }
  }

  private static @Nullable Object items(Map<String, Object> result) {
    return result.get("kind").equals("raw") ? result.get("value") : result.get("items");
  }

  private static List<Object> all(@Nullable Object iterable) {
    List<Object> all = new ArrayList<>();
    ((Iterable<?>) requireNonNull(iterable)).forEach(all::add);
    return all;
  }

  private void sameAll(List<?> actual, @Nullable Object expected) {
    List<Object> items = Golden.list(expected);
    assertThat(actual).hasSameSizeAs(items);
    for (int i = 0; i < items.size(); i++) {
      same(requireNonNull(actual.get(i)), items.get(i));
    }
  }

  private void same(Object actual, @Nullable Object recorded) {
    Map<String, Object> expected = Golden.map(recorded);
    String type = String.valueOf(expected.get("type"));
    assertThat(actual).isInstanceOf(generated.resource(service.name(), type));
    ResourceDefinition resource = requireNonNull(resources.resources().get(type));
    Map<String, Object> identifiers = Golden.map(expected.get("identifiers"));
    for (IdentifierDefinition identifier : resource.identifiers()) {
      assertThat(String.valueOf(Generated.call(actual, NamingStrategy.camel(identifier.name()))))
          .isEqualTo(String.valueOf(identifiers.get(python(identifier.name()))));
    }
    Object data = expected.get("data");
    if (resource.shape() != null) {
      assertThat(Generated.call(actual, "isLoaded")).isEqualTo(data != null);
    }
    if (data != null) {
      String shape = requireNonNull(resource.shape());
      assertThat(comparison.recorded(shape, requireNonNull(Generated.call(actual, "data"))))
          .isEqualTo(comparison.expected(shape, data));
    }
  }

  private Object resource() {
    return trace.get("resource").equals("<service>") ? root() : construct(false);
  }

  private Object root() {
    Class<?> type = generated.resource(service.name(), "<service>");
    ClientBuilder<?> builder =
        (ClientBuilder<?>) requireNonNull(Generated.call(type, null, "builder", new Class<?>[0]));
    builder
        .transport(transport)
        .credentials(() -> Credentials.of("key", "secret"))
        .region("us-east-1")
        .endpointUrl("http://localhost:1")
        .maxAttempts(1)
        .parameterValidation(false)
        .requestChecksumCalculation(ChecksumMode.WHEN_REQUIRED)
        .responseChecksumValidation(ChecksumMode.WHEN_REQUIRED);
    return requireNonNull(Generated.call(builder, "build"));
  }

  /** Makes the resource as generated code does; with data, however empty, where asked. */
  private Object construct(boolean loaded) {
    Class<?> type = generated.resource(service.name(), definition.name());
    Constructor<?> constructor = type.getConstructors()[0];
    List<@Nullable Object> arguments = new ArrayList<>();
    arguments.add(pipeline());
    Map<String, Object> identifiers = Golden.map(trace.get("identifiers"));
    for (IdentifierDefinition identifier : definition.identifiers()) {
      Object value = identifiers.get(python(identifier.name()));
      arguments.add(value instanceof Long number ? Integer.valueOf(number.intValue()) : value);
    }
    if (definition.shape() != null) {
      Class<?> data = constructor.getParameterTypes()[arguments.size()];
      Object builder = Generated.call(data, null, "builder", new Class<?>[0]);
      arguments.add(loaded ? Generated.call(requireNonNull(builder), "build") : null);
    }
    try {
      return constructor.newInstance(arguments.toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(definition.name(), e);
    }
  }

  private Pipeline pipeline() {
    try {
      Object root = root();
      Field field = root.getClass().getDeclaredField("pipeline");
      field.setAccessible(true);
      return (Pipeline) field.get(root);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("pipeline", e);
    }
  }

  private boolean is(String name) {
    return python(name).equals(member);
  }

  /** A name as Python writes it; the resources of these services have no abbreviations. */
  static String python(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
