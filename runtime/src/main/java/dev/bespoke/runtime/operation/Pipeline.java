package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.http.RequestBody;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Runs the operations of one client: every generated method is one call of it. Safe for any number
 * of threads.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Pipeline implements AutoCloseable {

  private final ServiceDescriptor service;

  /** Creates the pipeline of one client. */
  public Pipeline(ServiceDescriptor service) {
    this.service = service;
  }

  private IllegalStateException missing() {
    return new IllegalStateException(service.serviceId());
  }

  /** Calls an operation. */
  public <I, O extends ServiceResponse> O call(
      Operation<I, O> operation, I input, CallOptions options) {
    return call(operation, input, RequestBody.empty(), options);
  }

  /** Calls an operation that uploads {@code body}. */
  public <I, O extends ServiceResponse> O call(
      Operation<I, O> operation, I input, RequestBody body, CallOptions options) {
    throw missing();
  }

  /** Calls an operation whose response body is read by the caller. */
  public <I, O extends ServiceResponse> ResponseStream<O> stream(
      Operation<I, O> operation, I input, CallOptions options) {
    return stream(operation, input, RequestBody.empty(), options);
  }

  /** Calls an operation that uploads {@code body} and whose response body the caller reads. */
  public <I, O extends ServiceResponse> ResponseStream<O> stream(
      Operation<I, O> operation, I input, RequestBody body, CallOptions options) {
    throw missing();
  }

  /** As {@link #call(Operation, Object, CallOptions)}, on the client's executor. */
  public <I, O extends ServiceResponse> CompletableFuture<O> callAsync(
      Operation<I, O> operation, I input, CallOptions options) {
    return callAsync(operation, input, RequestBody.empty(), options);
  }

  /** As {@link #call(Operation, Object, RequestBody, CallOptions)}, on the client's executor. */
  public <I, O extends ServiceResponse> CompletableFuture<O> callAsync(
      Operation<I, O> operation, I input, RequestBody body, CallOptions options) {
    throw missing();
  }

  /** As {@link #stream(Operation, Object, CallOptions)}, on the client's executor. */
  public <I, O extends ServiceResponse> CompletableFuture<ResponseStream<O>> streamAsync(
      Operation<I, O> operation, I input, CallOptions options) {
    return streamAsync(operation, input, RequestBody.empty(), options);
  }

  /** As {@link #stream(Operation, Object, RequestBody, CallOptions)}, on the client's executor. */
  public <I, O extends ServiceResponse> CompletableFuture<ResponseStream<O>> streamAsync(
      Operation<I, O> operation, I input, RequestBody body, CallOptions options) {
    throw missing();
  }

  /**
   * A URL that lets whoever holds it make this call for so long, signed in its query. Nothing is
   * sent.
   */
  public <I, O extends ServiceResponse> URI presign(
      Operation<I, O> operation, I input, Duration validFor) {
    throw missing();
  }

  @Override
  public void close() {}
}
