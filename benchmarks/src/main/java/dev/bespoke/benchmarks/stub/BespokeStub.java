package dev.bespoke.benchmarks.stub;

import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.HttpResponse;
import dev.bespoke.runtime.http.HttpTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Reads a request's body to its end and answers with the same bytes each time. */
public final class BespokeStub implements HttpTransport {
  private final Answer answer;

  /** Answers with this. */
  public BespokeStub(Answer answer) {
    this.answer = answer;
  }

  @Override
  public HttpResponse send(HttpRequest request) throws IOException {
    request.body().writeTo(OutputStream.nullOutputStream());
    Headers headers = new Headers();
    for (int i = 0; i < answer.headers().length; i += 2) {
      headers.add(answer.headers()[i], answer.headers()[i + 1]);
    }
    return new HttpResponse(200, headers, new ByteArrayInputStream(answer.body()));
  }

  @Override
  public void close() {}
}
