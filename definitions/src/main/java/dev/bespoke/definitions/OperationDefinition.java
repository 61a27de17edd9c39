package dev.bespoke.definitions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a service. Shapes are given by name: see {@link ServiceDefinition#shape}.
 *
 * @param httpMethod the HTTP method in upper case
 * @param requestUri the path template with its constant query, as {@code /{Key+}?tagging}
 * @param responseCode the status code of success; 200 where the definition does not say
 * @param input the input structure, or null where the operation takes nothing
 * @param output the output structure, or null where the operation returns nothing
 * @param inputLocationName the root element of a rest-xml request without a payload member
 * @param inputXmlNamespace the namespace of that element
 * @param outputWrapper the element that wraps the output in the query protocol
 * @param errors the error structures that the operation declares
 * @param documentation HTML; empty where there is none
 * @param deprecation non-null where the operation is deprecated
 * @param httpChecksum non-null where the operation has to do with checksums
 * @param authType botocore's older spelling of auth: {@code none}, {@code v4-unsigned-body}, …
 * @param auth the authentication schemes as Smithy shape ids, best first; empty where the service's
 *     hold
 * @param unsignedPayload whether the signature leaves out the body
 * @param hostPrefix what precedes the endpoint's host, as {@code {AccountId}.}
 * @param staticContextParams constant endpoint parameters: booleans, strings or lists of strings
 * @param operationContextParams endpoint parameters taken from the input by JMESPath
 * @param requestCompression the encodings in which the body may be compressed, as {@code gzip}
 * @param readonly whether the operation changes nothing
 * @param idempotent whether the operation may be repeated without further effect
 * @param endpointDiscovery whether the operation's endpoint may be asked for at run time
 */
public record OperationDefinition(
    String name,
    String httpMethod,
    String requestUri,
    int responseCode,
    @Nullable String input,
    @Nullable String output,
    @Nullable String inputLocationName,
    @Nullable XmlNamespace inputXmlNamespace,
    @Nullable String outputWrapper,
    List<String> errors,
    String documentation,
    @Nullable Deprecation deprecation,
    @Nullable HttpChecksum httpChecksum,
    @Nullable String authType,
    List<String> auth,
    boolean unsignedPayload,
    @Nullable String hostPrefix,
    Map<String, Object> staticContextParams,
    Map<String, String> operationContextParams,
    List<String> requestCompression,
    boolean readonly,
    boolean idempotent,
    boolean endpointDiscovery) {

  /** Copies lists and maps, whose order stays. */
  public OperationDefinition {
    errors = List.copyOf(errors);
    auth = List.copyOf(auth);
    requestCompression = List.copyOf(requestCompression);
    staticContextParams = Collections.unmodifiableMap(new LinkedHashMap<>(staticContextParams));
    operationContextParams =
        Collections.unmodifiableMap(new LinkedHashMap<>(operationContextParams));
  }

  /** The same with its documentation changed; both are HTML. */
  public OperationDefinition withDocumentation(UnaryOperator<String> edit) {
    return new OperationDefinition(
        name,
        httpMethod,
        requestUri,
        responseCode,
        input,
        output,
        inputLocationName,
        inputXmlNamespace,
        outputWrapper,
        errors,
        edit.apply(documentation),
        deprecation,
        httpChecksum,
        authType,
        auth,
        unsignedPayload,
        hostPrefix,
        staticContextParams,
        operationContextParams,
        requestCompression,
        readonly,
        idempotent,
        endpointDiscovery);
  }
}
