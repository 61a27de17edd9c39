package dev.bespoke.testing;

import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.HttpResponse;
import dev.bespoke.runtime.http.HttpTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Answers the requests of a client in place of a service, first in, first out, and keeps what it
 * was sent.
 *
 * <pre>{@code
 * StubTransport service = new StubTransport().respond(200, "{\"Item\":{}}");
 * Dynamo dynamo =
 *     DynamoClient.builder()
 *         .transport(service)
 *         .region("eu-west-1")
 *         .credentials(CredentialsProvider.of(Credentials.of("any", "any")))
 *         .build();
 * dynamo.getItem(request);
 * assertEquals("GetItem", service.lastRequest().target());
 * service.assertNothingLeft();
 * }</pre>
 *
 * <p>Safe for any number of threads; answers go out in the order in which requests come in.
 */
public final class StubTransport implements HttpTransport {
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<RecordedRequest> requests = new ArrayList<>();
  private final AtomicInteger openBodies = new AtomicInteger();
  private @Nullable Answer fallback;

  /** Creates one without answers. */
  public StubTransport() {}

  /** Answers one request. */
  public interface Answer {
    /** The response to this request, or an exception as the network would throw it. */
    StubResponse answer(RecordedRequest request) throws IOException;
  }

  /** Adds an answer that depends on the request. */
  public synchronized StubTransport then(Answer answer) {
    answers.add(answer);
    return this;
  }

  /** Adds a response. */
  public StubTransport respond(StubResponse response) {
    return then(request -> response);
  }

  /** Adds a response with this text as its body. */
  public StubTransport respond(int status, String body) {
    return respond(StubResponse.of(status, body));
  }

  /** Adds a failure of the network. */
  public StubTransport fail(IOException failure) {
    return then(
        request -> {
          throw failure;
        });
  }

  /** Sets what answers requests for which no answer was added, any number of them. */
  public synchronized StubTransport otherwise(Answer answer) {
    fallback = answer;
    return this;
  }

  @Override
  public HttpResponse send(HttpRequest request) throws IOException {
    RecordedRequest recorded = RecordedRequest.of(request);
    StubResponse response = next(recorded).answer(recorded);
    // As over the wire, where only the head comes, whatever length it announces.
    byte[] body = recorded.method().equals("HEAD") ? new byte[0] : response.body();
    openBodies.incrementAndGet();
    return new HttpResponse(
        response.status(), response.copyOfHeaders(), new CountedBody(body, openBodies));
  }

  private synchronized Answer next(RecordedRequest request) {
    requests.add(request);
    Answer answer = answers.isEmpty() ? fallback : answers.remove();
    if (answer == null) {
      throw new AssertionError(
          "Request " + requests.size() + " (" + request + ") came, but no answer is left for it.");
    }
    return answer;
  }

  /** The requests so far, in order. */
  public synchronized List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  /**
   * The latest request.
   *
   * @throws AssertionError where none came
   */
  public synchronized RecordedRequest lastRequest() {
    if (requests.isEmpty()) {
      throw new AssertionError("No request came.");
    }
    return requests.get(requests.size() - 1);
  }

  /**
   * Checks that every answer was asked for and every response closed.
   *
   * @throws AssertionError where one was not
   */
  public synchronized void assertNothingLeft() {
    if (!answers.isEmpty()) {
      throw new AssertionError(answers.size() + " answers were never asked for.");
    }
    if (openBodies.get() > 0) {
      throw new AssertionError(
          openBodies.get() + " responses were never closed: they would hold connections.");
    }
  }

  /** Does nothing: it can serve the next client. */
  @Override
  public void close() {}

  /** A body as the real transports have it: there to be read once, and not after it is closed. */
  private static final class CountedBody extends InputStream {
    private final InputStream bytes;
    private final AtomicInteger open;
    private final AtomicBoolean closed = new AtomicBoolean();

    CountedBody(byte[] bytes, AtomicInteger open) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.open = open;
    }

    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        open.decrementAndGet();
      }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return opened().read(buffer, offset, length);
    }

    @Override
    public int read() throws IOException {
      return opened().read();
    }

    @Override
    public int available() throws IOException {
      return opened().available();
    }

    private InputStream opened() throws IOException {
      if (closed.get()) {
        throw new IOException("the response is closed");
      }
      return bytes;
    }
  }
}
