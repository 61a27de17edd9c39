package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.endpoint.Endpoint;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import java.net.URI;
import java.time.Duration;

/** Makes URLs that carry their signature. */
final class Presigner {
  private Presigner() {}

  static <I, O extends ServiceResponse> URI presign(
      ClientContext client,
      Operation<I, O> operation,
      I given,
      Duration validFor,
      CallOptions options) {
    RequestFactory requests = client.requests;
    I input = requests.check(operation, given);
    HttpRequest request = requests.serialize(operation, input, RequestBody.empty());
    operation.moveToQuery(request);
    if (request.body().contentLength() != 0) {
      throw new ClientException(
          operation.name()
              + " cannot be presigned: its members travel in the body, which a URL does not have.");
    }
    EndpointCache.Resolved resolved = requests.resolve(operation, input, true);
    Endpoint endpoint = requests.endpoint(operation, input, resolved, operation.hostPrefix(input));
    RequestFactory.apply(endpoint, request.path(), request);
    options.applyHeaders(request.headers());
    client.signer.presign(operation, request, resolved.parameters(), endpoint, validFor);
    StringBuilder url = new StringBuilder(512);
    url.append(request.scheme()).append("://").append(request.hostHeader()).append(request.path());
    if (!request.query().isEmpty()) {
      url.append('?').append(request.query());
    }
    return URI.create(url.toString());
  }
}
