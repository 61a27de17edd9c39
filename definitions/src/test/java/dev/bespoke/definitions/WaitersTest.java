package dev.bespoke.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.WaiterDefinition.Acceptor;
import dev.bespoke.definitions.WaiterDefinition.State;
import dev.bespoke.definitions.botocore.BotocoreDefinitions;
import dev.bespoke.definitions.bundle.DefinitionBundle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the bundle's waiters look for can come at all, and is what boto3's look for. */
class WaitersTest {
  /** One waits in boto3, too, for what the published enum lacks. */
  private static final List<String> KNOWN = List.of("ec2 ConversionTaskDeleted: deleted");

  /** Names of members, each a list's or not; what other paths lead to is not looked for. */
  private static final Pattern MEMBERS = Pattern.compile("\\w+(\\[])?(\\.\\w+(\\[])?)*");

  @Test
  void what_an_enum_is_compared_with_is_one_of_its_values() {
    List<String> strangers = new ArrayList<>();
    int compared = 0;
    for (String name : DefinitionBundle.services()) {
      ServiceDefinition service = Objects.requireNonNull(DefinitionBundle.open(name));
      for (String waiterName : service.waiterNames()) {
        WaiterDefinition waiter = Objects.requireNonNull(service.waiter(waiterName));
        for (Acceptor acceptor : waiter.acceptors()) {
          EnumDefinition values = enumeration(service, waiter.operation(), acceptor.argument());
          if (values != null) {
            compared++;
            if (!values.values().contains(acceptor.expected())) {
              strangers.add(name + " " + waiterName + ": " + acceptor.expected());
            }
          }
        }
      }
    }
    assertThat(strangers).isEqualTo(KNOWN);
    assertThat(compared).isGreaterThan(300);
  }

  private static @Nullable EnumDefinition enumeration(
      ServiceDefinition service, String operationName, @Nullable String path) {
    OperationDefinition operation = Objects.requireNonNull(service.operation(operationName));
    String shape = operation.output();
    if (shape == null || path == null || !MEMBERS.matcher(path).matches()) {
      return null;
    }
    for (String name : path.split("\\.")) {
      boolean list = name.endsWith("[]");
      String memberName = list ? name.substring(0, name.length() - 2) : name;
      MemberDefinition member =
          service.shape(shape) instanceof StructureDefinition structure
              ? structure.member(memberName)
              : null;
      if (member == null) {
        return null;
      }
      shape = member.shape();
      if (list && service.shape(shape) instanceof ListDefinition elements) {
        shape = elements.member().shape();
      }
    }
    return service.shape(shape) instanceof EnumDefinition found ? found : null;
  }

  @Test
  void those_that_boto3_has_too_wait_as_long_and_for_the_same() throws IOException {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    try (BotocoreDefinitions botocore =
        BotocoreDefinitions.in(SharedFiles.require("corpus/botocore-data.zip"))) {
      for (String name : DefinitionBundle.services()) {
        ServiceDefinition ours = Objects.requireNonNull(DefinitionBundle.open(name));
        ServiceDefinition theirs = ours.waiterNames().isEmpty() ? null : botocore.open(name);
        for (String waiterName : ours.waiterNames()) {
          WaiterDefinition known = theirs == null ? null : theirs.waiter(waiterName);
          if (known != null) {
            compared++;
            WaiterDefinition waiter = Objects.requireNonNull(ours.waiter(waiterName));
            if (!essence(waiter).equals(essence(known))) {
              differences.add(name + " " + waiterName + ": " + waiter + " / " + known);
            }
          }
        }
      }
    }
    assertThat(String.join("\n", differences)).isEmpty();
    assertThat(compared).isGreaterThan(150);
  }

  /** Errors that are not failures have other names in the two, or status codes for them. */
  private static List<Object> essence(WaiterDefinition waiter) {
    Set<Acceptor> acceptors =
        waiter.acceptors().stream()
            .filter(a -> a.argument() != null || a.state() == State.FAILURE)
            .collect(Collectors.toSet());
    return List.of(waiter.operation(), waiter.delay(), waiter.maxAttempts(), acceptors);
  }
}
