package dev.bespoke.runtime.endpoint;

import dev.bespoke.runtime.error.ErrorResponse;
import org.jspecify.annotations.Nullable;

/**
 * Finds the endpoint of a request: the rules of one service. Stateless; safe for any number of
 * threads. Results are cached by the pipeline while the parameters are equal.
 */
public interface EndpointResolver {
  /**
   * The endpoint for these parameters.
   *
   * @throws dev.bespoke.runtime.error.ClientException where the rules have none for them; the
   *     message says which setting to change
   */
  Endpoint resolve(EndpointParameters parameters);

  /**
   * Whether the rules look at the parameter of this name; those they ignore are dropped early, so
   * that requests which differ in nothing else share a cached endpoint.
   */
  boolean uses(String parameter);

  /**
   * The region of a client for which none is set, one that stands for all, as {@code aws-global};
   * null where such a client cannot be.
   */
  default @Nullable String globalRegion() {
    return null;
  }

  /** Whether the rules have an exception for the operation of this name. */
  default boolean distinguishes(String operation) {
    return false;
  }

  /**
   * The region that an error shows to be the right one for a request that went to another; null
   * where it shows none. What comes from the network here ends up in a host name: it is checked.
   */
  default @Nullable String redirectedRegion(EndpointParameters parameters, ErrorResponse error) {
    return null;
  }
}
