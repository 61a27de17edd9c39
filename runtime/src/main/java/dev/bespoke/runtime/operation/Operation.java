package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.checksum.ChecksumTrait;
import dev.bespoke.runtime.endpoint.EndpointParameters;
import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.http.HttpRequest;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a service: how its input becomes a request, its response an output, and what
 * else the pipeline must know. Generated singletons extend a protocol's base class; the defaults
 * here are those of an operation without traits. Stateless.
 *
 * @param <I> the request
 * @param <O> the response
 */
public abstract class Operation<I, O extends ServiceResponse> {
  private final String name;

  /** For protocols; {@code name} is the operation's name in the definition. */
  protected Operation(String name) {
    this.name = name;
  }

  /** The operation's name in the definition. */
  public final String name() {
    return name;
  }

  /** Writes method, path, query, headers and, unless it streams, the body. */
  protected abstract void serialize(I input, HttpRequest request);

  /**
   * Makes a serialized request one that a URL can be: what the body holds goes into the query,
   * where the protocol knows a place for it.
   */
  protected void moveToQuery(HttpRequest request) {}

  /** Reads a successful response. */
  protected abstract O deserialize(BufferedResponse response);

  /**
   * Finds code, message and members of an error response; never fails, whatever the body holds.
   *
   * @param attempts how often the request was sent so far
   */
  protected abstract ErrorResponse readError(BufferedResponse response, int attempts);

  /** Makes the modelled exception of this error, or the service's general one. */
  protected abstract ServiceException error(ErrorResponse error);

  /**
   * Verifies a successful response by what the protocol provides.
   *
   * @throws IOException where it was damaged on its way, so that it is worth asking again
   */
  protected void verify(BufferedResponse response) throws IOException {}

  /**
   * Whether a response with a status below 300 reads like one that reports an error all the same:
   * asked of all protocols that S3 speaks, believed of S3 alone.
   */
  protected boolean isErrorInDisguise(BufferedResponse response) {
    return false;
  }

  /** Whether a successful response that cannot be understood is worth asking for again. */
  protected boolean retriesMalformed() {
    return false;
  }

  /** The input with the members that follow from others, where the caller left them out. */
  protected I complete(I input) {
    return input;
  }

  /** Notes the required members that are absent. */
  protected void checkRequired(I input, MissingMembers missing) {}

  /** The input with its idempotency token, from {@code tokens} where the caller gave none. */
  protected I withIdempotencyToken(I input, Supplier<String> tokens) {
    return input;
  }

  /** Sets the parameters of the endpoint rules that depend on the operation and its input. */
  protected void endpointParameters(I input, EndpointParameters endpoint) {}

  /** The URL to which a request goes in place of the service's endpoint; null for none. */
  protected @Nullable String endpointUrl(I input) {
    return null;
  }

  /** The labels that precede the endpoint's host, such as {@code "123."}; null for none. */
  protected @Nullable String hostPrefix(I input) {
    return null;
  }

  /**
   * What begins a session with a directory bucket, its input, where the endpoint asks for one; null
   * where the client's own credentials sign all the same.
   */
  protected @Nullable Operation<String, SessionResponse> createSession() {
    return null;
  }

  /** Whether requests are signed, or may be, where they can carry a bearer token instead. */
  protected boolean signed() {
    return true;
  }

  /**
   * Whether requests are signed with Signature Version 2, unless the endpoint rules ask for
   * another; else with Version 4.
   */
  protected boolean signedWithVersion2() {
    return false;
  }

  /** Whether requests may be signed with Signature Version 4a where endpoint rules say nothing. */
  protected boolean signedForRegions() {
    return false;
  }

  /** Whether requests that may be signed with Version 4a may be with Version 4, too. */
  protected boolean signedForOneRegion() {
    return true;
  }

  /** Whether requests carry a bearer token, or may, where they can be signed instead. */
  protected boolean takesToken() {
    return false;
  }

  /** Whether the payload is left out of the signature even where it could be hashed. */
  protected boolean unsignedPayload() {
    return false;
  }

  /** The checksums that the definition asks for or allows; null for none. */
  protected @Nullable ChecksumTrait checksum() {
    return null;
  }

  /** The checksum algorithm that the caller chose, such as {@code "SHA256"}; null for none. */
  protected @Nullable String checksumAlgorithm(I input) {
    return null;
  }

  /** Whether the caller asked for the response's checksum to be sent and verified. */
  protected boolean responseValidation(I input) {
    return false;
  }

  /** Whether the body of a request is the caller's stream. */
  protected boolean streamsInput() {
    return false;
  }

  /** Whether the caller's stream must have a known length ({@code requiresLength}). */
  protected boolean requiresLength() {
    return false;
  }

  /** Whether the body of a request may be compressed by gzip ({@code requestCompression}). */
  protected boolean compressesRequest() {
    return false;
  }

  /** Whether the body of a response is handed to the caller unread. */
  protected boolean streamsOutput() {
    return false;
  }

  /** Whether the service may hold the response back for long, as SQS ReceiveMessage does. */
  protected boolean longPoll() {
    return false;
  }

  /** Whether the first messages of event streams, not those of HTTP, hold input and output. */
  protected boolean initialMessages() {
    return false;
  }
}
