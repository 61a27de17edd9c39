package dev.bespoke.definitions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a service as a whole.
 *
 * @param serviceId the identifier that configuration keys are made of, as {@code S3 Control}
 * @param fullName the name for people
 * @param endpointPrefix the first label of the regional host name
 * @param signingName the service in a signature's credential scope
 * @param protocols the protocols that the service speaks, its preferred one first: {@code
 *     rest-xml}, {@code rest-json}, {@code json}, {@code smithy-rpc-v2-cbor}, {@code query}, {@code
 *     ec2}
 * @param jsonVersion {@code 1.0} or {@code 1.1}, for the protocol {@code json}
 * @param targetPrefix what precedes the operation in {@code X-Amz-Target}
 * @param xmlNamespace the namespace of the service's documents, where it has one
 * @param globalEndpoint the host for all regions of a service that has one: that there is one says
 *     that clients need no region
 * @param signatureVersion {@code v4}, {@code s3}, {@code v2}, …: botocore's older spelling of auth
 * @param auth the authentication schemes as Smithy shape ids, best first
 * @param queryCompatible whether errors carry the codes of the query protocol in {@code
 *     x-amzn-query-error}
 * @param http2 where HTTP/2 is needed or possible: {@code eventstream} where event streams need it,
 *     {@code optional} where any operation may use it; null for nowhere
 */
public record ServiceMetadata(
    String serviceId,
    String fullName,
    String endpointPrefix,
    String signingName,
    String apiVersion,
    List<String> protocols,
    @Nullable String jsonVersion,
    @Nullable String targetPrefix,
    @Nullable XmlNamespace xmlNamespace,
    @Nullable String globalEndpoint,
    @Nullable String signatureVersion,
    List<String> auth,
    boolean queryCompatible,
    @Nullable String http2) {

  /** Copies the lists. */
  public ServiceMetadata {
    protocols = List.copyOf(protocols);
    auth = List.copyOf(auth);
  }
}
