package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.auth.PayloadHash;
import dev.bespoke.runtime.checksum.ChecksumTrait;
import dev.bespoke.runtime.checksum.Integrity;
import dev.bespoke.runtime.checksum.ResponseChecksum;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.endpoint.Endpoint;
import dev.bespoke.runtime.endpoint.EndpointParameters;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.http.Cancellation;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.HttpResponse;
import dev.bespoke.runtime.http.HttpTransport;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.serde.SerdeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One call under way: its request, and one attempt after the other. Used once, by one thread. */
final class Call<I, O extends ServiceResponse> {
  private final ClientContext client;
  private final Operation<I, O> operation;
  private final I input;
  private final HttpRequest request;
  private final String path;
  private final Deadline deadline;
  private final @Nullable Cancellation cancellation;
  private final @Nullable Duration attemptTimeout;
  private final @Nullable ChecksumTrait validated;
  private final @Nullable String hostPrefix;
  private final PayloadHash payload;
  private EndpointParameters parameters;
  private Endpoint endpoint;
  private int sent;
  private boolean regionCorrected;
  private boolean clockCorrected;

  /** By how much the clock was corrected, in ms, when the request was signed. */
  private long clockOffset;

  private @Nullable InputStream stream;

  Call(
      ClientContext client,
      Operation<I, O> operation,
      I given,
      RequestBody body,
      CallOptions options,
      @Nullable Cancellation cancellation) {
    ClientSettings settings = client.settings;
    RequestFactory requests = client.requests;
    this.client = client;
    this.operation = operation;
    this.cancellation = cancellation;
    Duration timeout = options.callTimeout();
    this.deadline =
        Deadline.in(timeout == null ? settings.callTimeout : timeout, "callTimeout", Deadline.NONE);
    Duration attempt = options.attemptTimeout();
    this.attemptTimeout = attempt == null ? settings.attemptTimeout : attempt;
    this.input = requests.check(operation, given);
    this.request = requests.serialize(operation, input, body);
    this.path = request.path();
    requests.addHeaders(operation, request, options);
    this.hostPrefix = operation.hostPrefix(input);
    // A timer only where credentials are asked for, which may take as long as a call.
    Deadline bound = requests.asksForAccount() ? deadline : Deadline.NONE;
    try (AttemptGuard guard = new AttemptGuard(bound, cancellation, request)) {
      try {
        EndpointCache.Resolved resolved = requests.resolve(operation, input, false);
        this.parameters = resolved.parameters();
        this.endpoint = requests.endpoint(operation, input, resolved, hostPrefix);
        request.timeout(deadline.remaining());
        client.signer.prepare(operation, request, parameters, endpoint);
      } catch (RuntimeException e) {
        throw guard.isEnded() ? ended(e) : e;
      }
    } catch (IOException e) {
      throw ended(e);
    }
    RequestFactory.apply(endpoint, path, request);
    ChecksumTrait trait = operation.checksum();
    Integrity integrity = Integrity.NONE;
    boolean validates = false;
    if (trait != null) {
      validates = requests.validatesResponse(operation, input, trait);
      integrity = requests.addChecksum(operation, input, trait, validates, request);
    }
    this.validated = validates ? trait : null;
    this.payload = client.signer.payloadHash(operation, request, integrity);
  }

  /** What a call ends with that was ended from outside before its first attempt. */
  private ClientException ended(Exception cause) {
    return deadline.hasPassed()
        ? FailureText.timeout(operation, deadline, cause)
        : client.closed
            ? FailureText.closed(operation, cause)
            : FailureText.interrupted(operation, cause);
  }

  Operation<I, O> operation() {
    return operation;
  }

  HttpRequest request() {
    return request;
  }

  Deadline deadline() {
    return deadline;
  }

  /** How often the request was sent. */
  int sent() {
    return sent;
  }

  /** Whether it can be sent once more, as far as its body goes. */
  boolean isReplayable() {
    return request.body().isReplayable();
  }

  /** The body of a streaming operation's response, once an attempt has succeeded. */
  InputStream stream() {
    return stream == null ? InputStream.nullInputStream() : stream;
  }

  /**
   * Sends the request once.
   *
   * @param header what the service is told of this attempt and the most there will be
   * @return the response; null where a setting was found wrong and has been corrected, so that the
   *     request is worth sending again at once
   * @throws dev.bespoke.runtime.error.ServiceException where the service answers with an error
   * @throws IOException where the exchange fails
   */
  @Nullable O attempt(String header) throws IOException {
    Deadline limit = Deadline.in(attemptTimeout, "attemptTimeout", deadline);
    if (limit.hasPassed()) {
      throw new SocketTimeoutException("no time is left");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("the thread was interrupted");
    }
    request.headers().set("amz-sdk-request", header);
    try (AttemptGuard guard = new AttemptGuard(limit, cancellation, request)) {
      try {
        return attempt(limit);
      } catch (IOException e) {
        throw guard.translate(e);
      } catch (ServiceException e) {
        throw e;
      } catch (RuntimeException e) {
        if (guard.isEnded()) { // as where a provider of credentials was interrupted
          throw guard.translate(new IOException(e));
        }
        throw e;
      }
    }
  }

  private @Nullable O attempt(Deadline limit) throws IOException {
    clockOffset = client.clock.offsetMillis();
    request.timeout(limit.remaining());
    client.signer.sign(operation, request, parameters, endpoint, payload);
    request.timeout(limit.remaining()); // to sign may have taken a while
    sent++;
    HttpTransport transport = client.settings.transport;
    HttpResponse response =
        payload == PayloadHash.EVENTS ? transport.converse(request) : transport.send(request);
    boolean success = response.status() >= 200 && response.status() < 300;
    if (success && operation.streamsOutput()) {
      return open(response);
    }
    boolean announces = !request.method().equals("HEAD");
    BufferedResponse buffered = BodyReader.read(response, verified(response), announces, limit);
    if (!success) {
      return fail(buffered);
    }
    operation.verify(buffered);
    if (operation.isErrorInDisguise(buffered) && client.requests.isOfS3()) {
      return fail(buffered.withStatus(500));
    }
    O output = deserialize(buffered);
    buffered.recycle();
    return output;
  }

  private InputStream verified(HttpResponse response) {
    InputStream body = response.body();
    return validated == null
        ? body
        : ResponseChecksum.verify(body, response.status(), response.headers(), validated);
  }

  private O open(HttpResponse response) throws IOException {
    boolean opened = false;
    try {
      O output =
          deserialize(new BufferedResponse(response.status(), response.headers(), new byte[0], 0));
      stream = verified(response);
      opened = true;
      return output;
    } finally {
      if (!opened) {
        response.close();
      }
    }
  }

  private O deserialize(BufferedResponse response) throws IOException {
    O output;
    try {
      output = operation.deserialize(response);
    } catch (SerdeException e) {
      if (operation.retriesMalformed() && client.requests.isOfS3()) {
        throw new IOException("the response cannot be understood: ".concat(e.getMessage()), e);
      }
      throw new ClientException(
          operation.name()
              + ": the service's response (status "
              + response.status()
              + ") cannot be understood: "
              + e.getMessage(),
          e);
    }
    output.responseMetadata(
        new ResponseMetadata(response.status(), response.headers(), sent, response.requestId()));
    return output;
  }

  private @Nullable O fail(BufferedResponse response) {
    ErrorResponse error = operation.readError(response, sent);
    // What was found out serves later calls, even where this one's body cannot be sent again.
    boolean corrected = correctRegion(error) || correctClock(error);
    if (corrected && isReplayable()) {
      return null;
    }
    throw exception(error);
  }

  /** The modelled exception; the same without its members where these are malformed. */
  private ServiceException exception(ErrorResponse error) {
    try {
      return operation.error(error);
    } catch (SerdeException e) {
      return operation.error(error.withoutMembers());
    }
  }

  private boolean correctRegion(ErrorResponse error) {
    EndpointParameters corrected =
        regionCorrected ? null : client.requests.redirected(parameters, error);
    if (corrected == null) {
      return false;
    }
    regionCorrected = true;
    parameters = corrected;
    endpoint = client.requests.endpoint(operation, parameters, hostPrefix);
    RequestFactory.apply(endpoint, path, request);
    return true;
  }

  private boolean correctClock(ErrorResponse error) {
    if (clockCorrected || !client.clock.correct(error, clockOffset)) {
      return false;
    }
    clockCorrected = true;
    return true;
  }
}
