package dev.bespoke.processor.plan.endpoint;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.endpoint.EndpointRule.Group;
import dev.bespoke.definitions.endpoint.EndpointRuleSet;
import dev.bespoke.processor.plan.NamingStrategy;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;

/** Plans the class of a service's endpoint rules. */
public final class EndpointPlanner {
  private EndpointPlanner() {}

  /** Plans it, in this package. */
  public static EndpointPlan plan(
      EndpointRuleSet rules, String packageName, String serviceId, boolean global) {
    IdentityHashMap<Group, String> methods = new MethodSplit().split(rules);
    Set<String> used = new TreeSet<>(References.of(rules.rules()));
    return new EndpointPlan(
        ClassName.get(packageName, NamingStrategy.service(serviceId) + "EndpointRules"),
        serviceId,
        global,
        rules,
        methods,
        used);
  }
}
