package dev.bespoke.definitions.parts;

import dev.bespoke.definitions.ClientContextParam;
import dev.bespoke.definitions.HttpChecksum;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.ServiceMetadata;
import dev.bespoke.definitions.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a service's metadata and its operations. */
final class OperationParser {
  private OperationParser() {}

  static ServiceMetadata metadata(JsonObject metadata) {
    String endpointPrefix = metadata.string("endpointPrefix");
    String fullName = orElse(metadata.optionalString("serviceFullName"), endpointPrefix);
    String serviceId = metadata.optionalString("serviceId");
    if (serviceId == null) {
      serviceId = orElse(metadata.optionalString("serviceAbbreviation"), fullName);
    }
    List<String> protocols = metadata.strings("protocols");
    JsonObject settings = metadata.optionalObject("protocolSettings");
    return new ServiceMetadata(
        serviceId,
        fullName,
        endpointPrefix,
        orElse(metadata.optionalString("signingName"), endpointPrefix),
        metadata.string("apiVersion"),
        protocols.isEmpty() ? List.of(metadata.string("protocol")) : protocols,
        metadata.optionalString("jsonVersion"),
        metadata.optionalString("targetPrefix"),
        Common.xmlNamespace(metadata),
        metadata.optionalString("globalEndpoint"),
        metadata.optionalString("signatureVersion"),
        metadata.strings("auth"),
        metadata.has("awsQueryCompatible"),
        settings == null ? null : settings.optionalString("h2"));
  }

  static OperationDefinition operation(String name, JsonObject part) {
    JsonObject http = part.object("http");
    JsonObject input = part.optionalObject("input");
    JsonObject output = part.optionalObject("output");
    JsonObject endpoint = part.optionalObject("endpoint");
    JsonObject compression = part.optionalObject("requestcompression");
    Integer responseCode = http.optionalInt("responseCode");
    return new OperationDefinition(
        name,
        http.string("method").toUpperCase(Locale.ROOT),
        http.string("requestUri"),
        responseCode == null ? 200 : responseCode,
        input == null ? null : input.string("shape"),
        output == null ? null : output.string("shape"),
        input == null ? null : input.optionalString("locationName"),
        input == null ? null : Common.xmlNamespace(input),
        output == null ? null : output.optionalString("resultWrapper"),
        errors(part),
        Common.documentation(part),
        Common.deprecation(part),
        HttpChecksum.of(part.optionalObject("httpChecksum"), part.flag("httpChecksumRequired")),
        part.optionalString("authtype"),
        part.strings("auth"),
        part.flag("unsignedPayload"),
        endpoint == null ? null : endpoint.optionalString("hostPrefix"),
        staticContext(part),
        operationContext(part),
        compression == null ? List.of() : compression.strings("encodings"),
        part.flag("readonly"),
        part.flag("idempotent"),
        part.has("endpointdiscovery"));
  }

  private static List<String> errors(JsonObject part) {
    List<String> errors = new ArrayList<>();
    for (JsonObject error : part.objectList("errors")) {
      errors.add(error.string("shape"));
    }
    return errors;
  }

  private static Map<String, Object> staticContext(JsonObject part) {
    Map<String, Object> context = new LinkedHashMap<>();
    for (Map.Entry<String, JsonObject> parameter : part.objects("staticContextParams").entrySet()) {
      Object value = parameter.getValue().properties().get("value");
      if (value instanceof Boolean || value instanceof String) {
        context.put(parameter.getKey(), value);
      } else {
        context.put(parameter.getKey(), parameter.getValue().strings("value"));
      }
    }
    return context;
  }

  private static Map<String, String> operationContext(JsonObject part) {
    Map<String, String> context = new LinkedHashMap<>();
    part.objects("operationContextParams")
        .forEach((parameter, value) -> context.put(parameter, value.string("path")));
    return context;
  }

  static Map<String, ClientContextParam> clientContext(JsonObject service) {
    Map<String, ClientContextParam> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, JsonObject> entry : service.objects("clientContextParams").entrySet()) {
      JsonObject parameter = entry.getValue();
      ClientContextParam.Type type = ClientContextParam.Type.of(parameter.string("type"));
      if (type == null) {
        throw parameter.problem("the type '" + parameter.string("type") + "' is not known");
      }
      parameters.put(entry.getKey(), new ClientContextParam(type, Common.documentation(parameter)));
    }
    return Collections.unmodifiableMap(parameters);
  }

  private static String orElse(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}
