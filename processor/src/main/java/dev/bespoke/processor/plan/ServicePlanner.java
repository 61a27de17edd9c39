package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ServiceMetadata;
import dev.bespoke.definitions.endpoint.EndpointRuleSet;
import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import dev.bespoke.processor.plan.endpoint.EndpointPlan;
import dev.bespoke.processor.plan.endpoint.EndpointPlanner;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decides what all classes generated for one interface share. */
public final class ServicePlanner {
  private ServicePlanner() {}

  /** Plans it; null where the service's protocol can't be generated, which is reported. */
  public static @Nullable ServicePlan plan(
      ServiceDefinition definition,
      String packageName,
      String interfaceName,
      SourceLocation location,
      Diagnostics diagnostics) {
    ServiceMetadata metadata = definition.metadata();
    Protocol protocol = Protocol.best(metadata.protocols());
    if (protocol == null) {
      diagnostics.add(
          DiagnosticCode.UNSUPPORTED_PROTOCOL,
          location,
          definition.name(),
          String.join(", ", metadata.protocols()),
          "json and rest-xml");
      return null;
    }
    String own = interfaceName.toLowerCase(Locale.ROOT) + ".model";
    String modelPackage = packageName.isEmpty() ? own : packageName + "." + own;
    String stem = NamingStrategy.service(metadata.serviceId());
    EndpointPlan rules = endpointRules(definition, modelPackage);
    return new ServicePlan(
        definition.name(),
        metadata,
        protocol,
        modelPackage,
        ClassName.get(modelPackage, stem + "Exception"),
        rules == null ? ServiceQuirks.endpointResolver(metadata) : rules.className(),
        rules,
        definition.clientContextParams());
  }

  private static @Nullable EndpointPlan endpointRules(
      ServiceDefinition definition, String modelPackage) {
    JsonObject rules = definition.endpointRuleSet();
    return rules == null
        ? null
        : EndpointPlanner.plan(
            EndpointRuleSet.read(rules), modelPackage, definition.metadata().serviceId());
  }
}
