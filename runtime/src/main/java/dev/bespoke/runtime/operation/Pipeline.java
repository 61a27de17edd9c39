package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.Cancellation;
import dev.bespoke.runtime.http.RequestBody;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Runs the operations of one client: every generated method is one call of it. Safe for any number
 * of threads.
 *
 * <p>The forms with a body are for operations that upload one; the others send none but what the
 * input serializes to. All throw {@link dev.bespoke.runtime.error.ServiceException} where the
 * service answers with an error, and {@link ClientException} where no answer could be had.
 */
public final class Pipeline implements AutoCloseable {
  private final ClientContext client;
  private final RetryLoop retries;
  private @Nullable AsyncCalls async; // guarded by this; created with the first asynchronous call

  /** Creates the pipeline of one client. */
  public Pipeline(ServiceDescriptor service, ClientSettings settings) {
    this.client = new ClientContext(service, settings);
    this.retries = new RetryLoop(client);
  }

  /** Calls an operation. */
  public <I, O extends ServiceResponse> O call(
      Operation<I, O> operation, I input, CallOptions options) {
    return call(operation, input, RequestBody.empty(), options);
  }

  /** Calls an operation that uploads {@code body}. A response body that streams is not read. */
  public <I, O extends ServiceResponse> O call(
      Operation<I, O> operation, I input, RequestBody body, CallOptions options) {
    return call(operation, input, body, options, null);
  }

  private <I, O extends ServiceResponse> O call(
      Operation<I, O> operation,
      I input,
      RequestBody body,
      CallOptions options,
      @Nullable Cancellation cancellation) {
    checkOpen(operation);
    Call<I, O> call = new Call<>(client, operation, input, body, options, cancellation);
    O output = retries.run(call);
    if (operation.streamsOutput()) {
      try {
        call.stream().close();
      } catch (IOException e) {
        throw new ClientException(
            operation.name() + ": the response cannot be closed: " + e.getMessage(), e);
      }
    }
    return output;
  }

  /** Calls an operation whose response body the caller reads, and closes. */
  public <I, O extends ServiceResponse> ResponseStream<O> stream(
      Operation<I, O> operation, I input, CallOptions options) {
    return stream(operation, input, RequestBody.empty(), options);
  }

  /** Calls an operation that uploads {@code body} and whose response body the caller reads. */
  public <I, O extends ServiceResponse> ResponseStream<O> stream(
      Operation<I, O> operation, I input, RequestBody body, CallOptions options) {
    return stream(operation, input, body, options, null);
  }

  private <I, O extends ServiceResponse> ResponseStream<O> stream(
      Operation<I, O> operation,
      I input,
      RequestBody body,
      CallOptions options,
      @Nullable Cancellation cancellation) {
    checkOpen(operation);
    Call<I, O> call = new Call<>(client, operation, input, body, options, cancellation);
    O output = retries.run(call);
    return new ResponseStream<>(output, call.stream());
  }

  /** As {@link #call(Operation, Object, CallOptions)}, on the client's executor. */
  public <I, O extends ServiceResponse> CompletableFuture<O> callAsync(
      Operation<I, O> operation, I input, CallOptions options) {
    return callAsync(operation, input, RequestBody.empty(), options);
  }

  /** As {@link #call(Operation, Object, RequestBody, CallOptions)}, on the client's executor. */
  public <I, O extends ServiceResponse> CompletableFuture<O> callAsync(
      Operation<I, O> operation, I input, RequestBody body, CallOptions options) {
    return async().submit(new AsyncCall<>(this, operation, input, body, options));
  }

  /** As {@link #stream(Operation, Object, CallOptions)}, on the client's executor. */
  public <I, O extends ServiceResponse> CompletableFuture<ResponseStream<O>> streamAsync(
      Operation<I, O> operation, I input, CallOptions options) {
    return streamAsync(operation, input, RequestBody.empty(), options);
  }

  /** As {@link #stream(Operation, Object, RequestBody, CallOptions)}, on the client's executor. */
  public <I, O extends ServiceResponse> CompletableFuture<ResponseStream<O>> streamAsync(
      Operation<I, O> operation, I input, RequestBody body, CallOptions options) {
    return async().submit(new AsyncStream<>(this, operation, input, body, options));
  }

  /** Calls an operation that answers with events, which the caller reads, and closes. */
  public <I, O extends ServiceResponse, E> EventStream<E> events(
      Operation<I, O> operation, EventReader<E> reader, I input, CallOptions options) {
    return events(operation, reader, input, RequestBody.empty(), options);
  }

  /** Calls an operation that sends events, too: {@link EventBody} has them. */
  public <I, O extends ServiceResponse, E> EventStream<E> events(
      Operation<I, O> operation,
      EventReader<E> reader,
      I input,
      RequestBody body,
      CallOptions options) {
    return events(operation, reader, input, body, options, null);
  }

  private <I, O extends ServiceResponse, E> EventStream<E> events(
      Operation<I, O> operation,
      EventReader<E> reader,
      I input,
      RequestBody body,
      CallOptions options,
      @Nullable Cancellation cancellation) {
    return new EventStream<>(
        operation, reader, stream(operation, input, body, options, cancellation));
  }

  /**
   * As {@link #events(Operation, EventReader, Object, CallOptions)}, on the client's executor: the
   * stream, once the service has begun it.
   */
  public <I, O extends ServiceResponse, E> CompletableFuture<EventStream<E>> eventsAsync(
      Operation<I, O> operation, EventReader<E> reader, I input, CallOptions options) {
    return eventsAsync(operation, reader, input, RequestBody.empty(), options);
  }

  /** As above, for an operation that sends events, too. */
  public <I, O extends ServiceResponse, E> CompletableFuture<EventStream<E>> eventsAsync(
      Operation<I, O> operation,
      EventReader<E> reader,
      I input,
      RequestBody body,
      CallOptions options) {
    return async().submit(new AsyncEvents<>(this, operation, reader, input, body, options));
  }

  /**
   * The events as a publisher, cold and unicast: the call is made for each subscriber, on a thread
   * of the client's executor, when it first requests an event. Cancelling aborts the exchange.
   */
  public <I, O extends ServiceResponse, E> Flow.Publisher<E> eventPublisher(
      Operation<I, O> operation, EventReader<E> reader, I input, CallOptions options) {
    return eventPublisher(operation, reader, input, RequestBody.empty(), options);
  }

  /** As above, for an operation that sends events, too. */
  public <I, O extends ServiceResponse, E> Flow.Publisher<E> eventPublisher(
      Operation<I, O> operation,
      EventReader<E> reader,
      I input,
      RequestBody body,
      CallOptions options) {
    return EventItems.publisher(
        new AsyncEvents<>(this, operation, reader, input, body, options), executor());
  }

  /**
   * A URL that lets whoever holds it make this call for so long, signed in its query. Nothing is
   * sent.
   *
   * @param validFor from 1 second to 7 days
   * @throws IllegalArgumentException where it is shorter or longer
   * @throws ClientException where the input does not fit in a URL and headers
   */
  public <I, O extends ServiceResponse> URI presign(
      Operation<I, O> operation, I input, Duration validFor) {
    return presign(operation, input, validFor, CallOptions.none());
  }

  /**
   * As {@link #presign(Operation, Object, Duration)}, with the header fields of {@code options}
   * signed, too: whoever opens the URL has to send them.
   */
  public <I, O extends ServiceResponse> URI presign(
      Operation<I, O> operation, I input, Duration validFor, CallOptions options) {
    return Presigner.presign(client, operation, input, validFor, options);
  }

  /**
   * This pipeline, for resources of a service that share it.
   *
   * @param serviceId the service that the definition of the resources names
   * @throws IllegalArgumentException if this is the pipeline of another service
   */
  public Pipeline of(String serviceId) {
    String own = client.service.serviceId();
    if (!own.equals(serviceId)) {
      throw new IllegalArgumentException(
          "a resource of "
              + serviceId
              + " cannot share the connections of a client of "
              + own
              + ". Give it a client or a resource of "
              + serviceId
              + ", or create it with connections of its own.");
    }
    return this;
  }

  /** The client's executor, for what blocks while it makes several calls. */
  public Executor executor() {
    return async();
  }

  /** Ends asynchronous calls and closes the transport, unless the user owns it. */
  @Override
  public void close() {
    client.closed = true;
    AsyncCalls begun;
    synchronized (this) {
      begun = async;
    }
    if (begun != null) {
      begun.close();
    }
    if (client.settings.closesTransport) {
      client.settings.transport.close();
    }
  }

  private synchronized AsyncCalls async() {
    if (async == null) {
      async = new AsyncCalls(client.settings.executor);
      if (client.closed) {
        async.close();
      }
    }
    return async;
  }

  private void checkOpen(Operation<?, ?> operation) {
    if (client.closed) {
      throw FailureText.closed(operation, null);
    }
  }

  // Classes, not lambdas: linking the first lambda of a program takes it milliseconds.

  private record AsyncCall<I, O extends ServiceResponse>(
      Pipeline pipeline, Operation<I, O> operation, I input, RequestBody body, CallOptions options)
      implements CallFuture.Task<O> {
    @Override
    public O run(Cancellation cancellation) {
      return pipeline.call(operation, input, body, options, cancellation);
    }
  }

  private record AsyncStream<I, O extends ServiceResponse>(
      Pipeline pipeline, Operation<I, O> operation, I input, RequestBody body, CallOptions options)
      implements CallFuture.Task<ResponseStream<O>> {
    @Override
    public ResponseStream<O> run(Cancellation cancellation) {
      return pipeline.stream(operation, input, body, options, cancellation);
    }
  }

  private record AsyncEvents<I, O extends ServiceResponse, E>(
      Pipeline pipeline,
      Operation<I, O> operation,
      EventReader<E> reader,
      I input,
      RequestBody body,
      CallOptions options)
      implements CallFuture.Task<EventStream<E>> {
    @Override
    public EventStream<E> run(Cancellation cancellation) {
      return pipeline.events(operation, reader, input, body, options, cancellation);
    }
  }
}
