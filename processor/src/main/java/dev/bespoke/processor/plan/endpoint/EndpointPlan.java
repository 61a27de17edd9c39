package dev.bespoke.processor.plan.endpoint;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.endpoint.EndpointRule.Group;
import dev.bespoke.definitions.endpoint.EndpointRuleSet;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The class that a service's endpoint rules become.
 *
 * @param serviceId the service's id, as {@code DynamoDB}
 * @param global whether an endpoint serves clients that have no region
 * @param methods the groups of rules that are methods of their own, by identity, with their names
 * @param used the names of the parameters that the rules look at
 */
public record EndpointPlan(
    ClassName className,
    String serviceId,
    boolean global,
    EndpointRuleSet rules,
    IdentityHashMap<Group, String> methods,
    Set<String> used) {}
