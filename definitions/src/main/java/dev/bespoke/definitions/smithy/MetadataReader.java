package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.ClientContextParam;
import dev.bespoke.definitions.ServiceMetadata;
import dev.bespoke.definitions.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.ServiceShape;

/** Reads what holds for a service as a whole. */
final class MetadataReader {
  /** What identifies a scheme among traits when no artifact defines it. */
  private static final Set<String> AUTH_SCHEMES =
      Set.of(
          "aws.auth#cognitoUserPools",
          "aws.auth#sigv4",
          "aws.auth#sigv4a",
          "smithy.api#httpApiKeyAuth",
          "smithy.api#httpBasicAuth",
          "smithy.api#httpBearerAuth",
          "smithy.api#httpDigestAuth");

  private final Model model;
  private final ServiceShape service;
  private final Traits traits;

  MetadataReader(Model model, ServiceShape service) {
    this.model = model;
    this.service = service;
    this.traits = Traits.of(service);
  }

  ServiceMetadata metadata() {
    UnsupportedTraits.check(model, service);
    List<String> protocols = Protocols.traits(model, service);
    if (protocols.isEmpty()) {
      throw Traits.problem(
          service, "the service has no trait that is a protocol, such as @aws.protocols#restJson1");
    }
    JsonObject aws = traits.object("aws.api#service");
    JsonObject sigv4 = traits.object("aws.auth#sigv4");
    String name = service.getId().getName();
    JsonObject signing = sigv4 == null ? traits.object("aws.auth#sigv4a") : sigv4;
    String signingName = signing == null ? null : signing.optionalString("name");
    String arnNamespace = aws == null ? null : aws.optionalString("arnNamespace");
    String endpointPrefix = aws == null ? null : aws.optionalString("endpointPrefix");
    endpointPrefix =
        first(endpointPrefix, arnNamespace, signingName, name.toLowerCase(Locale.ROOT));
    return new ServiceMetadata(
        first(aws == null ? null : aws.optionalString("sdkId"), name),
        first(traits.string("smithy.api#title"), name),
        endpointPrefix,
        first(signingName, endpointPrefix),
        service.getVersion(),
        Protocols.names(protocols),
        jsonVersion(protocols),
        Protocols.namesTarget(service) ? name : null,
        Protocols.speaksXml(service) ? traits.xmlNamespace() : null,
        null,
        sigv4 == null ? null : "v4",
        auth(),
        traits.has("aws.protocols#awsQueryCompatible"),
        http2(protocols));
  }

  Map<String, ClientContextParam> clientContextParams() {
    Map<String, ClientContextParam> parameters = new LinkedHashMap<>();
    traits
        .objectMap("smithy.rules#clientContextParams")
        .forEach((name, parameter) -> parameters.put(name, clientContextParam(parameter)));
    return Collections.unmodifiableMap(parameters);
  }

  private static ClientContextParam clientContextParam(JsonObject parameter) {
    String documentation = parameter.optionalString("documentation");
    ClientContextParam.Type type = ClientContextParam.Type.of(parameter.string("type"));
    if (type == null) {
      throw parameter.problem("the type '" + parameter.string("type") + "' is not known");
    }
    return new ClientContextParam(type, documentation == null ? "" : documentation);
  }

  private static @Nullable String jsonVersion(List<String> protocols) {
    if (protocols.contains("aws.protocols#awsJson1_1")) {
      return "1.1";
    }
    return protocols.contains("aws.protocols#awsJson1_0") ? "1.0" : null;
  }

  /** The schemes in the service's order, else by name; none is one, too (Smithy, "auth trait"). */
  private List<String> auth() {
    List<String> auth =
        traits.has("smithy.api#auth") ? traits.strings("smithy.api#auth") : applied();
    return auth.isEmpty() ? List.of("smithy.api#noAuth") : auth;
  }

  private List<String> applied() {
    List<String> auth = new ArrayList<>();
    service.getAllTraits().keySet().stream()
        .filter(
            id ->
                AUTH_SCHEMES.contains(id.toString())
                    || model
                        .getShape(id)
                        .map(trait -> trait.hasTrait("smithy.api#authDefinition"))
                        .orElse(false))
        .map(Object::toString)
        .sorted()
        .forEach(auth::add);
    return auth;
  }

  /** The protocol's trait asks for HTTP/2: for event streams, or for all messages if one likes. */
  private @Nullable String http2(List<String> protocols) {
    for (String protocol : protocols) {
      JsonObject trait = traits.object(protocol);
      if (trait != null && trait.strings("eventStreamHttp").equals(List.of("h2"))) {
        return "eventstream";
      }
      if (trait != null && trait.strings("http").contains("h2")) {
        return "optional";
      }
    }
    return null;
  }

  private static String first(@Nullable String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("the last candidate must be there");
  }
}
