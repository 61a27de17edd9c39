package dev.bespoke.integration.moto;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One call of a service that moto serves.
 *
 * @param service the service's name
 * @param protocol the protocol to speak; empty for the best
 * @param operation the operation
 * @param input members of its input, by their names in Java
 * @param refused whether moto answers with an error: it serves nothing of the service that can be
 *     asked for without something being made before
 */
record MotoCall(
    String service, String protocol, String operation, Map<String, String> input, boolean refused) {

  /**
   * Reads a table: a line is {@code service[:protocol] operation [member=value…] [!]}, the mark
   * saying that moto refuses the call.
   */
  static List<MotoCall> parse(String table) {
    List<MotoCall> calls = new ArrayList<>();
    for (String line : table.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] words = line.split(" +");
      String[] service = words[0].split(":", 2);
      Map<String, String> input = new LinkedHashMap<>();
      boolean refused = false;
      for (String word : List.of(words).subList(2, words.length)) {
        if (word.equals("!")) {
          refused = true;
        } else {
          String[] member = word.split("=", 2);
          input.put(member[0], member[1]);
        }
      }
      calls.add(
          new MotoCall(
              service[0], service.length == 1 ? "" : service[1], words[1], input, refused));
    }
    return calls;
  }

  /** The package of its client. */
  String packageName() {
    return "served." + (service + protocol).replace("-", "");
  }

  /** The interface that declares the operation alone. */
  String source() {
    return """
        package %s;

        import dev.bespoke.annotation.ServiceClient;

        @ServiceClient(value = "%s", protocol = "%s", operations = "%s")
        public interface Served extends ServedOperations {}
        """
        .formatted(packageName(), service, protocol, operation);
  }

  @Override
  public String toString() {
    return service + (protocol.isEmpty() ? "" : " over " + protocol) + ": " + operation;
  }
}
