package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.endpoint.EndpointResolver;
import java.util.Objects;

/**
 * What the pipeline knows of a service. Immutable.
 *
 * @param serviceId the definition's service id, such as {@code "DynamoDB"}; it names the service in
 *     settings ({@code AWS_ENDPOINT_URL_DYNAMODB})
 * @param endpointPrefix the first label of its standard host names, such as {@code "dynamodb"}
 * @param signingName the service in a signature's scope, such as {@code "dynamodb"}
 * @param endpoints finds its endpoints
 */
public record ServiceDescriptor(
    String serviceId, String endpointPrefix, String signingName, EndpointResolver endpoints) {
  /** Requires all components. */
  public ServiceDescriptor {
    Objects.requireNonNull(serviceId, "serviceId");
    Objects.requireNonNull(endpointPrefix, "endpointPrefix");
    Objects.requireNonNull(signingName, "signingName");
    Objects.requireNonNull(endpoints, "endpoints");
  }
}
