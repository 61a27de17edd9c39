package dev.bespoke.runtime;

import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.HttpResponse;
import dev.bespoke.runtime.http.HttpTransport;
import dev.bespoke.runtime.serde.Blob;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Answers requests from a queue, keeps what it was sent, and counts the bodies left open. */
public final class StubTransport implements HttpTransport {
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Sent> sent = new ArrayList<>();
  private final AtomicInteger openBodies = new AtomicInteger();
  private boolean closed;

  /** What answers one request. */
  public interface Answer {
    HttpResponse answer(HttpRequest request) throws IOException;
  }

  /** A request as it was when it was sent. */
  public record Sent(
      String method,
      String url,
      String path,
      String query,
      Headers headers,
      Blob body,
      @Nullable Duration timeout) {
    public String text() {
      return body.asUtf8();
    }

    public @Nullable String header(String name) {
      return headers.get(name);
    }
  }

  public StubTransport then(Answer answer) {
    answers.add(answer);
    return this;
  }

  /** Queues a response; {@code headers} are names and values in turn. */
  public StubTransport respond(int status, String body, String... headers) {
    return respond(status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public StubTransport respond(int status, byte[] body, String... headers) {
    return then(request -> response(status, new ByteArrayInputStream(body), headers));
  }

  public StubTransport fail(IOException failure) {
    return then(
        request -> {
          throw failure;
        });
  }

  public HttpResponse response(int status, InputStream body, String... headers) {
    Headers fields = new Headers();
    for (int i = 0; i < headers.length; i += 2) {
      fields.add(headers[i], headers[i + 1]);
    }
    openBodies.incrementAndGet();
    return new HttpResponse(status, fields, new CountedBody(body, openBodies));
  }

  @Override
  public HttpResponse send(HttpRequest request) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    request.body().writeTo(body);
    Headers headers = new Headers();
    for (int i = 0; i < request.headers().size(); i++) {
      headers.add(request.headers().name(i), request.headers().value(i));
    }
    Answer answer;
    synchronized (this) {
      sent.add(
          new Sent(
              request.method(),
              request.scheme() + "://" + request.hostHeader() + request.path(),
              request.path(),
              request.query(),
              headers,
              Blob.of(body.toByteArray()),
              request.timeout()));
      answer = answers.poll();
    }
    if (answer == null) {
      throw new AssertionError("no answer is left for request " + sent.size() + ": " + request);
    }
    return answer.answer(request);
  }

  public synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }

  public synchronized Sent last() {
    return sent.get(sent.size() - 1);
  }

  /** How many response bodies were not closed. */
  public int openBodies() {
    return openBodies.get();
  }

  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }

  private static final class CountedBody extends FilterInputStream {
    private final AtomicInteger open;
    private boolean isClosed;

    CountedBody(InputStream in, AtomicInteger open) {
      super(in);
      this.open = open;
    }

    @Override
    public void close() throws IOException {
      if (!isClosed) {
        isClosed = true;
        open.decrementAndGet();
      }
      super.close();
    }
  }
}
