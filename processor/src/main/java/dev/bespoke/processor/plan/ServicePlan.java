package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.ServiceMetadata;

/**
 * What all classes of one client share.
 *
 * @param name the service's name, as the annotation gives it
 * @param metadata what the service says of itself
 * @param protocol the protocol that is generated
 * @param modelPackage the package of shapes and operations
 * @param exception the exception that all of the service's errors extend
 * @param endpointResolver the runtime's class that knows the service's endpoints
 */
public record ServicePlan(
    String name,
    ServiceMetadata metadata,
    Protocol protocol,
    String modelPackage,
    ClassName exception,
    ClassName endpointResolver) {}
