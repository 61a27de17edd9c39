package dev.bespoke.runtime.endpoint;

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
}
