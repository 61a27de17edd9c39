package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.checksum.ChecksumMode;
import dev.bespoke.runtime.checksum.ChecksumTrait;
import dev.bespoke.runtime.checksum.Integrity;
import dev.bespoke.runtime.checksum.RequestChecksum;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.endpoint.AccountIdEndpointMode;
import dev.bespoke.runtime.endpoint.Endpoint;
import dev.bespoke.runtime.endpoint.EndpointParameters;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.operation.EndpointCache.Resolved;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Makes the requests of a client's calls, all but what each attempt adds. Safe for any threads. */
final class RequestFactory {
  private static final long EXPECT_FROM = 1024 * 1024;

  private final ServiceDescriptor service;
  private final ClientSettings settings;
  private final EndpointCache endpoints;
  private final RegionRedirects redirects = new RegionRedirects();
  private final AtomicReference<@Nullable EndpointParameters> spare = new AtomicReference<>();

  RequestFactory(ServiceDescriptor service, ClientSettings settings) {
    this.service = service;
    this.settings = settings;
    this.endpoints = new EndpointCache(service.endpoints());
  }

  /** The input, completed and checked, and with its idempotency token. */
  <I, O extends ServiceResponse> I check(Operation<I, O> operation, I given) {
    I input = operation.complete(Objects.requireNonNull(given, "input"));
    if (settings.parameterValidation) {
      MissingMembers missing = new MissingMembers();
      try {
        operation.checkRequired(input, missing);
      } catch (NullPointerException e) {
        throw FailureText.nullElement(operation, e);
      }
      missing.throwIfAny(operation.name());
    }
    return operation.withIdempotencyToken(input, settings.idempotencyTokens);
  }

  /** The serialized request; it has no endpoint yet. */
  <I, O extends ServiceResponse> HttpRequest serialize(
      Operation<I, O> operation, I input, RequestBody body) {
    HttpRequest request = new HttpRequest();
    if (operation.streamsInput()) {
      if (operation.requiresLength() && body.contentLength() < 0) {
        throw new ClientException(
            operation.name()
                + ": the length of the body is unknown, and this operation needs it in advance."
                + " Give the length with the stream (RequestBody.of(stream, length)).");
      }
      request.body(body);
    }
    try {
      operation.serialize(input, request);
    } catch (NullPointerException e) {
      throw FailureText.nullElement(operation, e);
    }
    if (operation.streamsInput() && body instanceof EventBody events) {
      sendEvents(operation, request, events);
    }
    settings.compression.apply(operation, request);
    return request;
  }

  /** Has the events follow the input, or, where that is a document, stand behind it in the body. */
  private void sendEvents(Operation<?, ?> operation, HttpRequest request, EventBody events) {
    Headers headers = request.headers();
    RequestBody document = operation.initialMessages() ? request.body() : null;
    String checked = settings.parameterValidation ? operation.name() : null;
    try {
      request.body(events.begin(document, headers.get("content-type"), checked));
    } catch (IOException e) {
      throw new ClientException(
          operation.name() + ": the input cannot be read: " + e.getMessage(), e);
    }
    headers.set("content-type", "application/vnd.amazon.eventstream");
  }

  /** Adds the headers of all requests, the client's own and the call's. */
  void addHeaders(Operation<?, ?> operation, HttpRequest request, CallOptions options) {
    Headers headers = request.headers();
    if (operation.streamsInput() && !headers.contains("content-type")) {
      headers.add("content-type", "application/octet-stream");
    }
    if (isLargeStream(request.body())) {
      headers.add("expect", "100-continue"); // so that a refusal comes before the bytes go
    }
    headers.add("user-agent", settings.userAgent);
    headers.add("amz-sdk-invocation-id", RandomTokens.invocationId());
    String trace = settings.trace == null ? null : settings.trace.get();
    if (trace != null) {
      headers.set("x-amzn-trace-id", trace);
    }
    Headers defaults = settings.headers;
    for (int i = 0; i < defaults.size(); i++) {
      headers.set(defaults.name(i), defaults.value(i));
    }
    options.applyHeaders(headers);
    // The transport alone decides these: signed as they stand here, they would not be what is sent.
    headers.remove("content-length").remove("host").remove("transfer-encoding");
  }

  private static boolean isLargeStream(RequestBody body) {
    long length = body.contentLength();
    return (length < 0 || length >= EXPECT_FROM)
        && !body.isInMemory()
        && !(body instanceof EventBody);
  }

  /** Where this input goes, and what that depends on. */
  @SuppressWarnings("ReferenceEquality") // only parameters that nobody keeps are used again
  <I, O extends ServiceResponse> Resolved resolve(
      Operation<I, O> operation, I input, boolean presigned) {
    EndpointParameters parameters = spare.getAndSet(null);
    if (parameters == null) {
      parameters = new EndpointParameters(settings.endpoint, service.endpoints());
    }
    parameters.reset(operation.name());
    operation.endpointParameters(input, parameters);
    if (presigned) {
      parameters.set(EndpointParameters.PRESIGNED, Boolean.TRUE);
    }
    if (asksForAccount()) {
      parameters.set(EndpointParameters.ACCOUNT_ID, accountId(operation, presigned));
    }
    Resolved resolved = endpoints.get(redirects.apply(parameters));
    if (resolved.parameters() != parameters) {
      spare.set(parameters);
    }
    return resolved;
  }

  /** Whether endpoints depend on whose credentials they are. */
  boolean asksForAccount() {
    return service.endpoints().uses(EndpointParameters.ACCOUNT_ID);
  }

  private @Nullable String accountId(Operation<?, ?> operation, boolean presigned) {
    boolean wanted =
        operation.signed()
            && (presigned || !settings.usesToken(operation))
            && settings.endpoint.accountIdMode() != AccountIdEndpointMode.DISABLED;
    return wanted ? settings.resolveCredentials().accountId() : null;
  }

  /** The endpoint for an input: what it names itself, else that which was resolved for it. */
  <I, O extends ServiceResponse> Endpoint endpoint(
      Operation<I, O> operation, I input, Resolved resolved, @Nullable String prefix) {
    String url = operation.endpointUrl(input);
    return url == null ? endpoint(operation, resolved, prefix) : Endpoint.parse(url);
  }

  /** The endpoint for these parameters, at the subdomain that the operation asks for. */
  Endpoint endpoint(
      Operation<?, ?> operation, EndpointParameters parameters, @Nullable String prefix) {
    return endpoint(operation, endpoints.get(parameters), prefix);
  }

  /** The endpoint, at the subdomain that the operation asks for. */
  Endpoint endpoint(Operation<?, ?> operation, Resolved resolved, @Nullable String prefix) {
    Endpoint endpoint = resolved.endpoint();
    if (prefix == null || (settings.endpoint.custom() != null && !hasDomain(endpoint.host()))) {
      return endpoint;
    }
    checkPrefix(operation, prefix);
    return endpoint.withHost(prefix.concat(endpoint.host()));
  }

  /** Whether the service is S3, whose answers may break off or be errors in disguise. */
  boolean isOfS3() {
    return service.serviceId().equals("S3");
  }

  /** The parameters that an error shows to be the right ones; null where it shows nothing. */
  @Nullable EndpointParameters redirected(EndpointParameters parameters, ErrorResponse error) {
    String region = service.endpoints().redirectedRegion(parameters, error);
    return region == null ? null : redirects.remember(parameters, region);
  }

  /** Points a request whose path is {@code path} at an endpoint. */
  static void apply(Endpoint endpoint, String path, HttpRequest request) {
    request.scheme(endpoint.scheme());
    request.host(endpoint.host());
    request.port(endpoint.port());
    request.path(endpoint.resolvePath(path));
    if (!endpoint.headers().isEmpty()) {
      endpoint.headers().forEach(request.headers()::set);
    }
  }

  /** Adds the payload's checksum, and asks for the response's. */
  <I, O extends ServiceResponse> Integrity addChecksum(
      Operation<I, O> operation,
      I input,
      ChecksumTrait trait,
      boolean validates,
      HttpRequest request) {
    if (validates) {
      request.headers().set("x-amz-checksum-mode", "ENABLED");
    }
    try {
      return RequestChecksum.apply(
          request,
          trait,
          operation.checksumAlgorithm(input),
          settings.requestChecksums,
          settings.contentMd5,
          settings.payloadSigning);
    } catch (IOException e) {
      throw new ClientException(
          operation.name() + ": the body cannot be read: " + e.getMessage(), e);
    }
  }

  <I, O extends ServiceResponse> boolean validatesResponse(
      Operation<I, O> operation, I input, ChecksumTrait trait) {
    return !trait.responseAlgorithms().isEmpty()
        && (settings.responseChecksums == ChecksumMode.WHEN_SUPPORTED
            || operation.responseValidation(input));
  }

  /** Whether a host can have subdomains: addresses and {@code localhost} cannot. */
  private static boolean hasDomain(String host) {
    int dot = host.lastIndexOf('.');
    return dot > 0 && dot + 1 < host.length() && !Character.isDigit(host.charAt(dot + 1));
  }

  private static void checkPrefix(Operation<?, ?> operation, String prefix) {
    boolean labelBegins = true;
    for (int i = 0; i < prefix.length(); i++) {
      char c = prefix.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!letter && (labelBegins || (c != '-' && c != '.'))) {
        throw new ClientException(
            operation.name()
                + ": a member that is part of the host name is empty or holds a character that"
                + " host names do not allow. Use letters, digits and hyphens.");
      }
      labelBegins = c == '.';
    }
  }
}
