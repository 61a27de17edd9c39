package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.ClientContextParam;
import dev.bespoke.definitions.ServiceMetadata;
import dev.bespoke.processor.plan.endpoint.EndpointPlan;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all classes of one client share.
 *
 * @param name the service's name, as the annotation gives it
 * @param metadata what the service says of itself
 * @param protocol the protocol that is generated
 * @param modelPackage the package of shapes and operations
 * @param exception the exception that all of the service's errors extend
 * @param endpointResolver the class that knows the service's endpoints
 * @param endpointRules the rules that become that class; null where it is the runtime's
 * @param clientParameters what the endpoint rules ask the client's builder for, by name
 */
public record ServicePlan(
    String name,
    ServiceMetadata metadata,
    Protocol protocol,
    String modelPackage,
    ClassName exception,
    ClassName endpointResolver,
    @Nullable EndpointPlan endpointRules,
    Map<String, ClientContextParam> clientParameters) {
  /** Copies the parameters, whose order stays. */
  public ServicePlan {
    clientParameters = Collections.unmodifiableMap(new LinkedHashMap<>(clientParameters));
  }
}
