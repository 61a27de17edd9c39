package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ServiceMetadata;
import dev.bespoke.definitions.endpoint.EndpointRuleSet;
import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.definitions.names.NameSuggestions;
import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import dev.bespoke.processor.plan.endpoint.EndpointPlan;
import dev.bespoke.processor.plan.endpoint.EndpointPlanner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what all classes generated for one interface share. */
public final class ServicePlanner {
  private ServicePlanner() {}

  /**
   * Plans it; null where the service's protocol can't be generated, which is reported.
   *
   * @param choice the protocol that the annotation names; null, or empty, for the best
   */
  public static @Nullable ServicePlan plan(
      ServiceDefinition definition,
      String packageName,
      String interfaceName,
      SourceLocation location,
      @Nullable Text choice,
      Diagnostics diagnostics) {
    ServiceMetadata metadata = definition.metadata();
    Protocol protocol =
        choice == null || choice.value().isEmpty()
            ? best(definition, location, diagnostics)
            : chosen(definition, choice, diagnostics);
    if (protocol == null) {
      return null;
    }
    String modelPackage = modelPackage(packageName, interfaceName);
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

  /** The package of an interface's shapes. */
  static String modelPackage(String packageName, String interfaceName) {
    String own = NamingStrategy.packageOf(interfaceName) + ".model";
    return packageName.isEmpty() ? own : packageName + "." + own;
  }

  private static @Nullable EndpointPlan endpointRules(
      ServiceDefinition definition, String modelPackage) {
    JsonObject rules = definition.endpointRuleSet();
    ServiceMetadata metadata = definition.metadata();
    return rules == null
        ? null
        : EndpointPlanner.plan(
            EndpointRuleSet.read(rules),
            modelPackage,
            metadata.serviceId(),
            metadata.globalEndpoint() != null);
  }

  private static @Nullable Protocol best(
      ServiceDefinition definition, SourceLocation location, Diagnostics diagnostics) {
    List<String> offered = definition.metadata().protocols();
    Protocol best = Protocol.best(offered);
    if (best == null) {
      diagnostics.add(
          DiagnosticCode.UNSUPPORTED_PROTOCOL,
          location,
          definition.name(),
          String.join(", ", offered),
          String.join(", ", Protocol.ids()));
    }
    return best;
  }

  private static @Nullable Protocol chosen(
      ServiceDefinition definition, Text choice, Diagnostics diagnostics) {
    List<String> choices = Protocol.choices(definition.metadata().protocols());
    if (choices.contains(choice.value())) {
      return Protocol.best(List.of(choice.value()));
    }
    diagnostics.add(
        DiagnosticCode.UNKNOWN_PROTOCOL,
        choice.location(),
        definition.name(),
        choice.value(),
        choices.isEmpty() ? "none that can be generated" : String.join(", ", choices),
        NameSuggestions.didYouMean(choice.value(), choices));
    return null;
  }
}
