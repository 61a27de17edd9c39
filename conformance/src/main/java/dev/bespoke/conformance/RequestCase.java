package dev.bespoke.conformance;

import dev.bespoke.runtime.error.BespokeException;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;

/** A case that says what a client has to send. */
record RequestCase(OperationShape operation, HttpRequestTestCase test) implements TestCase {
  @Override
  public String id() {
    return test.getId();
  }

  @Override
  public void run(GeneratedClient client) throws Exception {
    // No service answers so: the error tells nothing, and what was sent is what counts.
    CannedTransport transport = new CannedTransport(400, new Headers(), new byte[0]);
    ObjectNode config =
        test.getVendorParams()
            .getObjectMember("scopedConfig")
            .map(RequestCase::config)
            .orElse(ObjectNode.objectNode());
    try {
      new Call(client, operation, transport).invoke(test.getParams(), host(), config);
    } catch (BespokeException expected) {
      if (expected.getMessage() == null || !expected.getMessage().contains("status 400")) {
        throw expected;
      }
    }
    check(transport.request(), transport.sent());
  }

  /** The client's settings, and over them those of the operation. */
  private static ObjectNode config(ObjectNode scopes) {
    ObjectNode client = scopes.getObjectMember("client").orElse(ObjectNode.objectNode());
    ObjectNode operation = scopes.getObjectMember("operation").orElse(ObjectNode.objectNode());
    return client.merge(operation);
  }

  /** Where the service is; a host that AWS gives it is for the endpoint rules to find. */
  private @Nullable String host() {
    String host = test.getHost().orElse("example.com");
    return host.endsWith(".amazonaws.com") ? null : host;
  }

  private void check(HttpRequest request, byte[] sent) throws Exception {
    Mismatch.check("method", test.getMethod(), request.method());
    Mismatch.check("path", test.getUri(), request.path());
    test.getResolvedHost().ifPresent(host -> Mismatch.check("host", host, request.host()));
    checkQuery(
        request.query().isEmpty() ? List.of() : Arrays.asList(request.query().split("&", -1)));
    checkHeaders(request);
    if (test.getBody().isPresent()) {
      Bodies.check(test.getBodyMediaType().orElse(""), test.getBody().get(), sent);
    }
  }

  private void checkQuery(List<String> query) {
    for (String parameter : test.getQueryParams()) {
      boolean present = query.contains(parameter) || query.contains(parameter + "=");
      Mismatch.check("query: " + query + " lacks " + parameter, present);
    }
    List<String> names = query.stream().map(p -> p.split("=", 2)[0]).toList();
    for (String name : test.getForbidQueryParams()) {
      Mismatch.check("query: " + name + " is forbidden", !names.contains(name));
    }
    for (String name : test.getRequireQueryParams()) {
      Mismatch.check("query: " + name + " is required", names.contains(name));
    }
  }

  private void checkHeaders(HttpRequest request) {
    for (Map.Entry<String, String> header : test.getHeaders().entrySet()) {
      String actual = String.join(", ", request.headers().all(header.getKey()));
      boolean present = request.headers().contains(header.getKey());
      Mismatch.check("header " + header.getKey(), header.getValue(), present ? actual : null);
    }
    for (String name : test.getForbidHeaders()) {
      Mismatch.check("header " + name + " is forbidden", !isSent(name, request));
    }
    for (String name : test.getRequireHeaders()) {
      Mismatch.check("header " + name + " is required", isSent(name, request));
    }
  }

  /** Whether the header is sent; the length is the transports' business. */
  private static boolean isSent(String name, HttpRequest request) {
    if (name.equalsIgnoreCase("content-length")) {
      return request.body().contentLength() > 0
          || (request.body().contentLength() == 0 && !request.method().equals("GET"));
    }
    if (name.equalsIgnoreCase("transfer-encoding")) {
      return request.body().contentLength() < 0;
    }
    return request.headers().contains(name);
  }
}
