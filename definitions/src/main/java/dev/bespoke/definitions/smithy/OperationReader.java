package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.HttpChecksum;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.XmlNamespace;
import dev.bespoke.definitions.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;

/** Reads one operation. */
final class OperationReader {
  private static final String NO_AUTH = "smithy.api#noAuth";

  /** Called by who has no credentials yet, though the model does not say so. */
  private static final Set<ShapeId> UNSIGNED =
      Set.of(
          ShapeId.from("com.amazonaws.sts#AssumeRoleWithSAML"),
          ShapeId.from("com.amazonaws.sts#AssumeRoleWithWebIdentity"));

  private final ServiceClosure closure;
  private final OperationShape operation;
  private final Traits traits;

  OperationReader(ServiceClosure closure, OperationShape operation) {
    this.closure = closure;
    this.operation = operation;
    this.traits = Traits.of(operation);
  }

  OperationDefinition operation() {
    UnsupportedTraits.check(closure.model(), operation);
    JsonObject http =
        Protocols.bindsHttp(closure.service()) ? traits.object("smithy.api#http") : null;
    if (http == null && Protocols.bindsHttp(closure.service())) {
      throw Traits.problem(operation, "the protocol needs the trait @http, which is missing");
    }
    if (http != null) {
      UriLabels.check(closure.model(), operation, http.string("uri"));
    }
    Integer code = http == null ? null : http.optionalInt("code");
    boolean optionalAuth =
        traits.has("smithy.api#optionalAuth") || UNSIGNED.contains(operation.getId());
    boolean unsignedPayload = traits.has("aws.auth#unsignedPayload");
    JsonObject endpoint = traits.object("smithy.api#endpoint");
    JsonObject compression = traits.object("smithy.api#requestCompression");
    Shape xmlInput = xmlInput();
    return new OperationDefinition(
        operation.getId().getName(),
        http == null ? "POST" : http.string("method"),
        http == null ? "/" : http.string("uri"),
        code == null ? 200 : code,
        shape(operation.getInputShape()),
        shape(operation.getOutputShape()),
        xmlInput == null ? null : rootName(xmlInput),
        xmlInput == null ? null : rootNamespace(xmlInput),
        outputWrapper(),
        errors(),
        traits.documentation(),
        traits.deprecation(),
        HttpChecksum.of(
            traits.object("aws.protocols#httpChecksum"),
            traits.has("smithy.api#httpChecksumRequired")),
        optionalAuth ? "none" : null,
        optionalAuth ? List.of(NO_AUTH) : auth(),
        unsignedPayload,
        endpoint == null ? null : endpoint.string("hostPrefix"),
        staticContext(),
        operationContext(),
        compression == null ? List.of() : compression.strings("encodings"),
        traits.has("smithy.api#readonly"),
        traits.has("smithy.api#idempotent"),
        traits.has("aws.api#clientDiscoveredEndpoint"));
  }

  private @Nullable String outputWrapper() {
    return closure.service().hasTrait("aws.protocols#awsQuery")
            && !closure.isUnit(operation.getOutputShape())
        ? operation.getId().getName() + "Result"
        : null;
  }

  private @Nullable String shape(ShapeId id) {
    return closure.isUnit(id) ? null : closure.name(id, operation);
  }

  private List<String> errors() {
    List<String> errors = new ArrayList<>();
    for (ShapeId error : operation.getErrors(closure.service())) {
      errors.add(closure.name(error, operation));
    }
    return errors;
  }

  /** An empty list in the trait {@code auth} says that no scheme is needed. */
  private List<String> auth() {
    List<String> auth = traits.strings("smithy.api#auth");
    return auth.isEmpty() && traits.has("smithy.api#auth") ? List.of(NO_AUTH) : auth;
  }

  /** The input if its body is an XML document of its own. */
  private @Nullable Shape xmlInput() {
    Model model = closure.model();
    Shape input = model.getShape(operation.getInputShape()).orElse(null);
    if (input == null || !Protocols.speaksRestXml(closure.service())) {
      return null;
    }
    boolean body =
        input.members().stream()
            .map(Traits::of)
            .anyMatch(
                member ->
                    !member.has("smithy.api#httpLabel")
                        && !member.has("smithy.api#httpQuery")
                        && !member.has("smithy.api#httpQueryParams")
                        && !member.has("smithy.api#httpHeader")
                        && !member.has("smithy.api#httpPrefixHeaders"));
    boolean payload =
        input.members().stream().anyMatch(member -> member.hasTrait("smithy.api#httpPayload"));
    return body && !payload ? input : null;
  }

  private String rootName(Shape input) {
    String name = Traits.of(input).string("smithy.api#xmlName");
    return name == null ? closure.name(input.getId(), operation) : name;
  }

  private @Nullable XmlNamespace rootNamespace(Shape input) {
    XmlNamespace namespace = Traits.of(input).xmlNamespace();
    return namespace == null ? Traits.of(closure.service()).xmlNamespace() : namespace;
  }

  private Map<String, Object> staticContext() {
    Map<String, Object> context = new LinkedHashMap<>();
    for (Map.Entry<String, JsonObject> parameter :
        traits.objectMap("smithy.rules#staticContextParams").entrySet()) {
      Object value = parameter.getValue().properties().get("value");
      context.put(
          parameter.getKey(),
          value instanceof Boolean || value instanceof String
              ? value
              : parameter.getValue().strings("value"));
    }
    return context;
  }

  private Map<String, String> operationContext() {
    Map<String, String> context = new LinkedHashMap<>();
    traits
        .objectMap("smithy.rules#operationContextParams")
        .forEach((name, parameter) -> context.put(name, parameter.string("path")));
    return context;
  }
}
