package dev.bespoke.definitions.resource;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a resource's data is fetched.
 *
 * @param operation the operation's name
 * @param parameters what is filled in
 * @param data where the data lies in the response; plural only where {@code where} chooses
 * @param where by member of an element, the identifier that must equal it; empty unless {@code
 *     data} is plural
 * @param attributes by attribute, the member of the response's data that it is read from, where the
 *     two names differ
 */
public record LoadDefinition(
    String operation,
    List<ParameterBinding> parameters,
    ResultPath data,
    Map<String, String> where,
    Map<String, String> attributes) {
  public LoadDefinition {
    parameters = List.copyOf(parameters);
    where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }
}
