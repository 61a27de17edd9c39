package dev.bespoke.runtime.endpoint;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint is resolved from: the client's settings, and the parameters that an operation
 * sets from its definition and its input. Owned by one call until it is resolved; unchanged then.
 */
public final class EndpointParameters {
  /** A boolean parameter that the pipeline sets for calls which are only presigned. */
  public static final String PRESIGNED = "SDK::Presigned";

  /** The account that the credentials belong to, which the pipeline sets where it is known. */
  public static final String ACCOUNT_ID = "AWS::Auth::AccountId";

  private static final String[] EMPTY = {};

  private final EndpointSettings settings;
  private final EndpointResolver resolver;
  private @Nullable String operation;
  private String[] names = EMPTY;
  private Object[] values = EMPTY;
  private int count;

  /** Creates parameters that nothing is set of. */
  public EndpointParameters(EndpointSettings settings, EndpointResolver resolver) {
    this.settings = settings;
    this.resolver = resolver;
  }

  /** Creates parameters for one request of {@code name}. */
  public EndpointParameters(EndpointSettings settings, EndpointResolver resolver, String name) {
    this(settings, resolver);
    reset(name);
  }

  /** Empties them for a request of {@code name}; not where an endpoint was resolved from them. */
  public void reset(String name) {
    operation = resolver.distinguishes(name) ? name : null;
    count = 0;
  }

  /** The operation, where the rules distinguish it from others; else null. */
  public @Nullable String operation() {
    return operation;
  }

  /** The settings of the client. */
  public EndpointSettings settings() {
    return settings;
  }

  /** The same parameters for other settings of the client. */
  public EndpointParameters withSettings(EndpointSettings other) {
    return new EndpointParameters(this, other);
  }

  private EndpointParameters(EndpointParameters from, EndpointSettings settings) {
    this.settings = settings;
    this.resolver = from.resolver;
    this.operation = from.operation;
    this.names = Arrays.copyOf(from.names, from.count);
    this.values = Arrays.copyOf(from.values, from.count);
    this.count = from.count;
  }

  /** Sets a parameter from the input; null leaves it unset. */
  public void set(String name, @Nullable String value) {
    if (value != null) {
      put(name, value);
    }
  }

  /** Sets a boolean parameter; null leaves it unset. */
  public void set(String name, @Nullable Boolean value) {
    if (value != null) {
      put(name, value);
    }
  }

  /** Sets a parameter that is a list of texts; null or an empty list leaves it unset. */
  public void set(String name, @Nullable List<String> values) {
    if (values != null && !values.isEmpty()) {
      put(name, values);
    }
  }

  /** The value of a text parameter, else the client's, or null. */
  public @Nullable String get(String name) {
    return value(name) instanceof String text ? text : settings.text(name);
  }

  /** The value of a boolean parameter; false where it is unset. */
  public boolean isTrue(String name) {
    return Boolean.TRUE.equals(value(name));
  }

  /** The value of a boolean parameter, else the client's, or null. */
  public @Nullable Boolean flag(String name) {
    return value(name) instanceof Boolean flag ? flag : settings.flag(name);
  }

  /** The value of a parameter that is a list of texts, or null. */
  @SuppressWarnings("unchecked") // only lists of texts are put
  public @Nullable List<String> list(String name) {
    return value(name) instanceof List<?> list ? (List<String>) list : null;
  }

  private @Nullable Object value(String name) {
    for (int i = 0; i < count; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return null;
  }

  private void put(String name, Object value) {
    if (!resolver.uses(name)) {
      return;
    }
    if (count == names.length) {
      names = Arrays.copyOf(names, count + 4);
      values = Arrays.copyOf(values, count + 4, Object[].class);
    }
    names[count] = name;
    values[count++] = value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EndpointParameters that
        && settings.equals(that.settings)
        && Objects.equals(operation, that.operation)
        && Arrays.equals(names, 0, count, that.names, 0, that.count)
        && Arrays.equals(values, 0, count, that.values, 0, that.count);
  }

  @Override
  public int hashCode() {
    int hash = settings.hashCode();
    for (int i = 0; i < count; i++) {
      hash = 31 * hash + values[i].hashCode();
    }
    return hash;
  }
}
