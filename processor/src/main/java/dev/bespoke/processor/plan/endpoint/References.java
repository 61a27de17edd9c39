package dev.bespoke.processor.plan.endpoint;

import dev.bespoke.definitions.endpoint.AuthSchemeRule;
import dev.bespoke.definitions.endpoint.EndpointRule;
import dev.bespoke.definitions.endpoint.EndpointRule.Failure;
import dev.bespoke.definitions.endpoint.EndpointRule.Group;
import dev.bespoke.definitions.endpoint.EndpointRule.Result;
import dev.bespoke.definitions.endpoint.Expression;
import dev.bespoke.definitions.endpoint.Expression.Attribute;
import dev.bespoke.definitions.endpoint.Expression.Call;
import dev.bespoke.definitions.endpoint.Expression.Reference;
import dev.bespoke.definitions.endpoint.Expression.Template;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the names that rules refer to. */
public final class References {
  private final Set<String> names = new LinkedHashSet<>();

  private References() {}

  /** The names, in the order of their first use. */
  public static Set<String> of(List<EndpointRule> rules) {
    References references = new References();
    rules.forEach(references::add);
    return references.names;
  }

  private void add(EndpointRule rule) {
    rule.conditions().forEach(condition -> add(condition.expression()));
    if (rule instanceof Group group) {
      group.rules().forEach(this::add);
    } else if (rule instanceof Failure failure) {
      add(failure.message());
    } else if (rule instanceof Result result) {
      add(result.url());
      result.headers().values().forEach(values -> values.forEach(this::add));
      result.authSchemes().forEach(this::add);
      result.properties().values().forEach(this::addProperty);
    }
  }

  private void add(AuthSchemeRule scheme) {
    if (scheme.signingName() != null) {
      add(scheme.signingName());
    }
    if (scheme.signingRegion() != null) {
      add(scheme.signingRegion());
    }
    scheme.signingRegionSet().forEach(this::add);
  }

  private void addProperty(Object value) {
    if (value instanceof Expression expression) {
      add(expression);
    } else if (value instanceof List<?> list) {
      list.forEach(this::addProperty);
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::addProperty);
    }
  }

  private void add(Expression expression) {
    if (expression instanceof Reference reference) {
      names.add(reference.name());
    } else if (expression instanceof Attribute attribute) {
      add(attribute.of());
    } else if (expression instanceof Template template) {
      template.parts().forEach(this::add);
    } else if (expression instanceof Call call) {
      call.arguments().forEach(this::add);
    }
  }
}
