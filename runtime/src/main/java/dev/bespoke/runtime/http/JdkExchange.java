package dev.bespoke.runtime.http;

import dev.bespoke.runtime.http.RequestBody.BytesBody;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One attempt to exchange a request for a response through a client of {@code java.net.http}. */
final class JdkExchange implements BodyHandler<JdkBody> {
  /**
   * Whether the client can ask for leave to send a body: before JDK 21 it never delivers the body
   * of a response that refuses.
   */
  static final boolean CAN_EXPECT = Runtime.version().feature() >= 21;

  /** Bodies up to here are handed to the client whole. */
  private static final int MAX_WHOLE = 64 * 1024;

  private final HttpClient client;
  private final HttpRequest request;
  private final Route route;
  private final URI uri;
  private final ConnectionLimit limit;
  private final JdkStalls stalls;
  private final boolean timesBodies;
  private final int readTimeout;
  private final int headTimeout;
  private @Nullable BodyPump pump;
  private volatile boolean responded;
  private final AtomicBoolean over = new AtomicBoolean();

  JdkExchange(
      HttpClient client,
      HttpRequest request,
      JdkTarget target,
      ConnectionLimit limit,
      JdkStalls stalls,
      TransportOptions options,
      boolean timesBodies) {
    this.client = client;
    this.request = request;
    this.route = target.route();
    this.uri = target.uri();
    this.limit = limit;
    this.stalls = stalls;
    this.timesBodies = timesBodies;
    this.readTimeout = options.readTimeoutMillis();
    this.headTimeout = options.headTimeoutMillis(request);
  }

  /** Sends the request and returns the response once its head is there. */
  HttpResponse run() throws IOException {
    limit.acquire(route);
    HttpResponse response = null;
    try {
      response = exchange();
      if (response.status() < 200) {
        throw new ProtocolException(route + " gave an interim response where none is expected");
      }
      Framing.bodyLength(request.method(), response.status(), response.headers());
      return response;
    } catch (IOException | RuntimeException | Error e) {
      if (response != null) {
        response.close();
      }
      end();
      throw e;
    }
  }

  /** Makes room for another exchange: once, whoever says so first. */
  void end() {
    if (over.compareAndSet(false, true)) {
      limit.release();
    }
  }

  private HttpResponse exchange() throws IOException {
    RequestBody body = request.body();
    boolean expectContinue =
        CAN_EXPECT
            && body.contentLength() != 0
            && "100-continue".equalsIgnoreCase(request.headers().get("expect"));
    boolean whole = body instanceof BytesBody && body.contentLength() <= MAX_WHOLE;
    java.net.http.HttpResponse<JdkBody> response =
        whole && !expectContinue ? sendWhole((BytesBody) body) : sendStreamed(expectContinue);
    return response(response);
  }

  /** Whether the head of a response has come. */
  boolean hasResponded() {
    return responded;
  }

  /** Whether the body was left untouched. */
  boolean isBodyUntouched() {
    return pump != null && !pump.isStarted();
  }

  @Override
  public BodySubscriber<JdkBody> apply(ResponseInfo info) {
    responded = true;
    long length = info.headers().firstValueAsLong("content-length").orElse(-1);
    return new JdkBody(this, route, readTimeout, length, stalls);
  }

  private java.net.http.HttpResponse<JdkBody> sendWhole(BytesBody body) throws IOException {
    BodyPublisher publisher =
        body.length == 0
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(body.bytes, body.offset, body.length);
    java.net.http.HttpRequest.Builder builder = JdkRequests.builder(request, uri, publisher, false);
    if (timesBodies) {
      return await(client.sendAsync(builder.build(), this));
    }
    try {
      // Not sendAsync: that completes its future on yet another thread.
      return client.send(builder.timeout(Duration.ofMillis(headTimeout)).build(), this);
    } catch (InterruptedException e) {
      throw JdkErrors.interrupted(route);
    } catch (RuntimeException e) {
      throw JdkErrors.translate(e, route, headTimeout); // So it fails where a length is no number.
    }
  }

  private java.net.http.HttpResponse<JdkBody> sendStreamed(boolean expectContinue)
      throws IOException {
    BodyPump feeder = new BodyPump(request.body(), route, readTimeout);
    pump = feeder;
    // No timeout of the client's: that would count the time it takes to send the body.
    CompletableFuture<java.net.http.HttpResponse<JdkBody>> future =
        client.sendAsync(JdkRequests.builder(request, uri, feeder, expectContinue).build(), this);
    var unused = future.whenComplete(feeder);
    try {
      if (!feeder.awaitStart(expectContinue ? Exchange.CONTINUE_TIMEOUT : headTimeout)) {
        future.cancel(true);
        if (expectContinue) {
          // The client would wait for ever for leave to send that many servers never give.
          return sendStreamed(false);
        }
        throw JdkErrors.timeout(route, headTimeout);
      }
      if (feeder.isStarted()) {
        feeder.run();
      }
      return await(future);
    } finally {
      future.cancel(true); // Without effect once there is a response.
    }
  }

  /** The response, whose head has to come in time. */
  private java.net.http.HttpResponse<JdkBody> await(
      CompletableFuture<java.net.http.HttpResponse<JdkBody>> future) throws IOException {
    try {
      return future.get(headTimeout, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw JdkErrors.timeout(route, headTimeout);
    } catch (ExecutionException e) {
      throw JdkErrors.translate(e, route, headTimeout);
    } catch (InterruptedException e) {
      throw JdkErrors.interrupted(route);
    } finally {
      future.cancel(true); // Without effect once there is a response.
    }
  }

  private static HttpResponse response(java.net.http.HttpResponse<JdkBody> response) {
    Headers headers = new Headers();
    for (Map.Entry<String, List<String>> field : response.headers().map().entrySet()) {
      for (String value : field.getValue()) {
        headers.add(field.getKey(), value);
      }
    }
    return new HttpResponse(response.statusCode(), headers, response.body());
  }
}
