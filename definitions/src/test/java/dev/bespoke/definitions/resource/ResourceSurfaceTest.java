package dev.bespoke.definitions.resource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.bundle.DefinitionBundle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ResourceSurfaceTest {
  @SuppressWarnings("unused") // by name, below
  private static final List<String> SERVICES = Corpus.SERVICES;

  @SuppressWarnings("unused") // by name, below
  private static final List<String> OURS = List.of("s3", "dynamodb", "sqs");

  private static final Map<String, List<String>> KNOWN_DIFFERENCES =
      Map.of(
          // The address of an association is a member that only the loaded shape has.
          "ec2",
          List.of(
              "NetworkInterfaceAssociation + attribute allocation_id AllocationId string false",
              "NetworkInterfaceAssociation + attribute association_id AssociationId string false",
              "NetworkInterfaceAssociation + shape NetworkInterfaceAssociation",
              "NetworkInterfaceAssociation - shape InstanceNetworkInterfaceAssociation"),
          // The file calls the identifier by another name than the policy itself does.
          "iam",
          List.of(
              "<service> + subresource Policy Policy [arn]",
              "<service> - subresource Policy Policy [policy_arn]"));

  @ParameterizedTest
  @FieldSource("OURS")
  void ourDescriptionsHaveTheRecordedSurface(String service) {
    Map<String, Set<String>> recorded = Surface.recorded(service);
    if (service.equals("s3")) {
      // boto3 writes these two loads in Python, so its recorded surface lacks them.
      loads(recorded, "Bucket", "ListBuckets");
      loads(recorded, "ObjectSummary", "HeadObject");
    }
    Map<String, Set<String>> surface =
        Surface.of(Corpus.bundled(Corpus.service(service)), Corpus.service(service));
    assertThat(differences(recorded, surface)).isEmpty();
  }

  private static Set<String> differences(
      Map<String, Set<String>> expected, Map<String, Set<String>> actual) {
    Set<String> differences = new TreeSet<>();
    expected.forEach((type, lines) -> lines.forEach(line -> differences.add(type + " - " + line)));
    actual.forEach(
        (type, lines) ->
            lines.forEach(
                line -> {
                  if (!differences.remove(type + " - " + line)) {
                    differences.add(type + " + " + line);
                  }
                }));
    return differences;
  }

  private static void loads(Map<String, Set<String>> surface, String resource, String operation) {
    Set<String> lines = requireNonNull(surface.get(resource));
    assertThat(lines.remove("load null")).isTrue();
    lines.add("load " + operation);
  }

  @ParameterizedTest
  @FieldSource("SERVICES")
  void boto3sDescriptionsHaveTheRecordedSurface(String service) {
    Map<String, Set<String>> surface = Surface.of(Corpus.boto3(service), Corpus.service(service));
    assertThat(differences(Surface.recorded(service), surface))
        .isEqualTo(new TreeSet<>(KNOWN_DIFFERENCES.getOrDefault(service, List.of())));
  }

  @ParameterizedTest
  @FieldSource("OURS")
  void ourDescriptionsFitTheBundle(String service) {
    ServiceDefinition definition = requireNonNull(DefinitionBundle.open(service));
    assertThat(Corpus.bundled(definition).resources()).isNotEmpty();
  }

  @ParameterizedTest
  @FieldSource("OURS")
  void ourDescriptionsMeanWhatBoto3sMean(String service) {
    ResourceServiceDefinition ours = Corpus.bundled(Corpus.service(service));
    ResourceServiceDefinition boto3 = Corpus.boto3(service);
    assertThat(comparable(ours.root())).isEqualTo(comparable(boto3.root()));
    Map<String, ResourceDefinition> sorted = new TreeMap<>(ours.resources());
    assertThat(sorted.keySet()).isEqualTo(new TreeMap<>(boto3.resources()).keySet());
    sorted.forEach(
        (name, resource) ->
            assertThat(comparable(resource))
                .as(name)
                .isEqualTo(comparable(requireNonNull(boto3.resources().get(name)))));
  }

  /** The definition without its documentation and the loads that boto3's form cannot express. */
  private static Map<String, Object> comparable(ResourceDefinition resource) {
    boolean writtenInPython = List.of("Bucket", "ObjectSummary").contains(resource.name());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("identifiers", resource.identifiers());
    all.put("shape", String.valueOf(resource.shape()));
    all.put("attributes", resource.attributes());
    all.put("load", writtenInPython ? "" : String.valueOf(resource.load()));
    Map<String, Object> members = new TreeMap<>();
    for (ActionDefinition it : resource.actions()) {
      members.put(
          "action " + it.name(),
          List.of(it.operation(), parameters(it.parameters()), String.valueOf(it.returns())));
    }
    for (BatchActionDefinition it : resource.batchActions()) {
      members.put("batch " + it.name(), List.of(it.operation(), parameters(it.parameters())));
    }
    for (ResourceWaiterDefinition it : resource.waiters()) {
      members.put("waiter " + it.name(), List.of(it.waiter(), parameters(it.parameters())));
    }
    resource.subResources().forEach(it -> members.put("sub " + it.name(), it));
    resource.references().forEach(it -> members.put("reference " + it.name(), it));
    for (CollectionDefinition it : resource.collections()) {
      members.put(
          "collection " + it.name(),
          List.of(it.operation(), parameters(it.parameters()), item(it)));
    }
    all.put("members", members);
    return all;
  }

  private static Set<String> parameters(List<ParameterBinding> parameters) {
    Set<String> sorted = new TreeSet<>();
    parameters.forEach(it -> sorted.add(it.target() + " = " + it.source()));
    return sorted;
  }

  /** An identifier taken from a request's parameter that it was passed as is the identifier. */
  private static ReturnedResource item(CollectionDefinition collection) {
    List<IdentifierBinding> identifiers = new ArrayList<>();
    for (IdentifierBinding identifier : collection.item().identifiers()) {
      IdentifierBinding same = identifier;
      for (ParameterBinding parameter : collection.parameters()) {
        if (identifier.source() instanceof ValueSource.Request it
            && it.path().toString().equals(parameter.target().toString())) {
          same = new IdentifierBinding(identifier.identifier(), parameter.source());
        }
      }
      identifiers.add(same);
    }
    ReturnedResource item = collection.item();
    return new ReturnedResource(item.type(), identifiers, item.data(), item.plural());
  }
}
