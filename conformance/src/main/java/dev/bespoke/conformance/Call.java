package dev.bespoke.conformance;

import dev.bespoke.runtime.client.ClientBuilder;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.endpoint.AddressingStyle;
import dev.bespoke.runtime.http.HttpTransport;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.pagination.Paginator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.shapes.UnionShape;
import software.amazon.smithy.model.traits.StreamingTrait;

/** One call of a generated client, with the input that a case describes. */
final class Call {
  private final GeneratedClient client;
  private final OperationShape operation;
  private final HttpTransport transport;
  private List<ObjectNode> events = List.of();

  Call(GeneratedClient client, OperationShape operation, HttpTransport transport) {
    this.client = client;
    this.operation = operation;
    this.transport = transport;
  }

  /** Has these events sent, each as the case describes a union. */
  Call sending(List<ObjectNode> values) {
    events = values;
    return this;
  }

  /**
   * Makes the call.
   *
   * @param host where the service is, with a path; null for where AWS has it
   * @param config the client's settings, as the test suite's {@code AwsConfig} has them
   * @return what the method returns
   */
  @Nullable Object invoke(ObjectNode params, @Nullable String host, ObjectNode config)
      throws Exception {
    return invoke(params, builder -> configure(builder, host, config));
  }

  /** Makes the call with a client that has these settings. */
  @Nullable Object invoke(ObjectNode params, Consumer<ClientBuilder<?>> settings) throws Exception {
    Method method = client.method(operation.getId().getName());
    StructureShape input =
        client.model().expectShape(operation.getInputShape(), StructureShape.class);
    Values values = new Values(client.model());
    Object request = values.structure(input, params, method.getParameterTypes()[0]);
    Object[] arguments = new Object[method.getParameterCount()];
    arguments[0] = request;
    for (int i = 1; i < arguments.length; i++) {
      Type type = method.getGenericParameterTypes()[i];
      if (type == RequestBody.class) {
        arguments[i] = body(input, params);
      } else if (type instanceof ParameterizedType generic
          && generic.getRawType() == Iterable.class) {
        arguments[i] = events(values, input, (Class<?>) generic.getActualTypeArguments()[0]);
      }
    }
    try (AutoCloseable open = client(settings)) {
      Object result = method.invoke(open, arguments);
      return result instanceof Paginator<?, ?> pages ? pages.pages().iterator().next() : result;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  private List<Object> events(Values values, StructureShape input, Class<?> union)
      throws Exception {
    List<Object> all = new ArrayList<>();
    for (MemberShape member : input.members()) {
      if (client.model().expectShape(member.getTarget()) instanceof UnionShape stream
          && stream.hasTrait(StreamingTrait.class)) {
        for (ObjectNode event : events) {
          all.add(Objects.requireNonNull(values.value(stream, event, union)));
        }
      }
    }
    return all;
  }

  private RequestBody body(StructureShape input, ObjectNode params) {
    for (Map.Entry<String, MemberShape> member : input.getAllMembers().entrySet()) {
      Shape target = client.model().expectShape(member.getValue().getTarget());
      if (target.hasTrait(StreamingTrait.class)) {
        return params
            .getStringMember(member.getKey())
            .map(text -> RequestBody.of(text.getValue()))
            .orElse(RequestBody.empty());
      }
    }
    return RequestBody.empty();
  }

  private AutoCloseable client(Consumer<ClientBuilder<?>> settings) throws Exception {
    Class<?> type = client.type("TestedClient");
    ClientBuilder<?> builder = (ClientBuilder<?>) type.getMethod("builder").invoke(null);
    builder
        .credentials(CredentialsProvider.of(Credentials.of("AKID", "SECRET")))
        .transport(transport)
        .maxAttempts(1)
        .parameterValidation(false)
        .idempotencyTokens(() -> "00000000-0000-4000-8000-000000000000");
    settings.accept(builder);
    return (AutoCloseable) builder.getClass().getMethod("build").invoke(builder);
  }

  private static void configure(
      ClientBuilder<?> builder, @Nullable String host, ObjectNode config) {
    builder.region(config.getStringMemberOrDefault("region", "us-east-1"));
    if (host != null) {
      builder.endpointUrl("https://" + host);
    }
    ObjectNode s3 = config.getObjectMember("s3").orElse(ObjectNode.objectNode());
    builder.dualStack(s3.getBooleanMemberOrDefault("use_dualstack_endpoint", false));
    builder.accelerate(s3.getBooleanMemberOrDefault("use_accelerate_endpoint", false));
    switch (s3.getStringMemberOrDefault("addressing_style", "auto")) {
      case "virtual" -> builder.addressingStyle(AddressingStyle.VIRTUAL);
      case "path" -> builder.addressingStyle(AddressingStyle.PATH);
      default -> builder.addressingStyle(AddressingStyle.AUTO);
    }
  }
}
