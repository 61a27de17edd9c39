package dev.bespoke.runtime.resource;

import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.operation.Pipeline;
import dev.bespoke.runtime.operation.PipelineSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object of a service, known by its identifiers. To make one is not to ask whether it exists: no
 * request is sent.
 *
 * <p>Two resources are equal that are of the same class and have equal identifiers, whatever has
 * been loaded of them. Resources are safe for any number of threads.
 */
public abstract class Resource implements PipelineSource {
  private final Pipeline pipeline;

  /** For generated resources. */
  protected Resource(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /** What sends the requests of this resource and of those made of it. */
  protected final Pipeline pipeline() {
    return pipeline;
  }

  @Override
  public final Pipeline sharedPipeline() {
    return pipeline;
  }

  /**
   * Requires an identifier to be there. It may be empty, as the value of a tag is, for a service
   * says so; what a user gives is checked by {@link Identifiers#refuseEmpty}.
   *
   * @throws ClientException if it is null
   */
  protected static String require(@Nullable String value, String resource, String identifier) {
    if (value == null) {
      throw new ClientException(
          resource + " needs its " + identifier + ", which is absent: it is known by it.");
    }
    return value;
  }

  /**
   * Requires an identifier to be there.
   *
   * @throws ClientException if it is null
   */
  protected static int require(@Nullable Integer value, String resource, String identifier) {
    if (value == null) {
      throw new ClientException(
          resource + " needs its " + identifier + ", which is absent: it is known by it.");
    }
    return value;
  }

  /**
   * The first of the resources that a batch action acts on.
   *
   * @throws IllegalArgumentException if there is none
   */
  protected static <T extends Resource> T first(List<T> resources) {
    if (resources.isEmpty()) {
      throw new IllegalArgumentException("a batch action needs at least one resource");
    }
    return resources.get(0);
  }

  /**
   * Requires the resources of a batch action to have an identifier in common.
   *
   * @throws IllegalArgumentException if two of them differ in it
   */
  protected static void requireSame(Object one, Object other, String identifier) {
    if (!one.equals(other)) {
      throw different(identifier + ": " + one + " and " + other);
    }
  }

  /**
   * As {@link #requireSame}, without a word of what a sensitive identifier is.
   *
   * @throws IllegalArgumentException if two of them differ in it
   */
  protected static void requireSameSensitive(Object one, Object other, String identifier) {
    if (!one.equals(other)) {
      throw different(identifier);
    }
  }

  private static IllegalArgumentException different(String what) {
    return new IllegalArgumentException(
        "one request cannot act on resources of different "
            + what
            + ". Act on each group of its own.");
  }

  /** The text of a resource: {@code s3.Object(bucketName=b, key=k)}. */
  protected static String describe(String resource, Object... namesAndValues) {
    StringBuilder text = new StringBuilder(resource).append('(');
    for (int i = 0; i < namesAndValues.length; i += 2) {
      text.append(i == 0 ? "" : ", ").append(namesAndValues[i]).append('=');
      text.append(namesAndValues[i + 1]);
    }
    return text.append(')').toString();
  }

  @Override
  public abstract boolean equals(@Nullable Object other);

  @Override
  public abstract int hashCode();

  @Override
  public abstract String toString();
}
