package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.auth.PayloadHash;
import dev.bespoke.runtime.auth.SigV4Signer;
import dev.bespoke.runtime.auth.SigningParameters;
import dev.bespoke.runtime.checksum.Integrity;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.endpoint.AuthScheme;
import dev.bespoke.runtime.endpoint.Endpoint;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Signs the requests of one client as its service wants it. Safe for any number of threads. */
final class RequestSigner {
  private static final String CONTENT_SHA256 = "x-amz-content-sha256";

  private final SigV4Signer signer = new SigV4Signer();
  private final ServiceDescriptor service;
  private final ClientSettings settings;
  private final ClockSkew clock;
  private final boolean s3;

  RequestSigner(ServiceDescriptor service, ClientSettings settings, ClockSkew clock) {
    this.service = service;
    this.settings = settings;
    this.clock = clock;
    this.s3 = service.signingName().equals("s3");
  }

  /**
   * What the signature of a request with this body says about it; a large body is read for its hash
   * here, once for all attempts.
   */
  PayloadHash payloadHash(Operation<?, ?> operation, HttpRequest request, Integrity integrity) {
    if (integrity == Integrity.TRAILER) {
      return PayloadHash.UNSIGNED_TRAILER;
    }
    RequestBody body = request.body();
    boolean secure = request.scheme().equals("https");
    if (operation.unsignedPayload() && secure) {
      return PayloadHash.UNSIGNED;
    }
    if (s3 && operation.streamsInput()) {
      boolean covered = secure && integrity == Integrity.HEADER && !settings.payloadSigning;
      if (covered || !body.isReplayable()) {
        return PayloadHash.UNSIGNED;
      }
    }
    if (body.isInMemory() || !operation.signed()) {
      return PayloadHash.COMPUTED;
    }
    return PayloadHash.of(signer.payloadHash(body));
  }

  /** Signs one attempt. */
  void sign(
      Operation<?, ?> operation, HttpRequest request, Endpoint endpoint, PayloadHash payload) {
    boolean signed = false;
    if (operation.signed()) {
      Credentials credentials = settings.credentials.resolve();
      signer.sign(request, parameters(operation, credentials, endpoint, payload));
      signed = !credentials.isAnonymous();
    }
    if (!signed && payload == PayloadHash.UNSIGNED_TRAILER) {
      request.headers().set(CONTENT_SHA256, payload.toString());
    }
  }

  /** Signs in the query. */
  void presign(
      Operation<?, ?> operation, HttpRequest request, Endpoint endpoint, Duration validFor) {
    Credentials credentials = settings.credentials.resolve();
    signer.presign(
        request, parameters(operation, credentials, endpoint, PayloadHash.COMPUTED), validFor);
  }

  private SigningParameters parameters(
      Operation<?, ?> operation, Credentials credentials, Endpoint endpoint, PayloadHash payload) {
    AuthScheme scheme = scheme(operation, endpoint);
    String region = scheme == null ? null : scheme.signingRegion();
    if (region == null) {
      region = settings.endpoint.region();
      if (region == null) {
        throw new ClientException(
            operation.name() + ": no region to sign for is set. Set one on the client's builder.");
      }
    }
    String name = scheme == null ? null : scheme.signingName();
    boolean singleEncoded = s3 || (scheme != null && scheme.disableDoubleEncoding());
    return new SigningParameters(
        credentials,
        region,
        name == null ? service.signingName() : name,
        clock.now(),
        payload,
        !s3,
        !singleEncoded,
        s3);
  }

  /**
   * The first scheme that can be had; null where the endpoint asks for none. A directory bucket
   * takes the client's own credentials in the place of a session's.
   */
  private static @Nullable AuthScheme scheme(Operation<?, ?> operation, Endpoint endpoint) {
    List<AuthScheme> schemes = endpoint.authSchemes();
    for (int i = 0; i < schemes.size(); i++) {
      if (!schemes.get(i).name().equals(AuthScheme.SIGV4A)) {
        return schemes.get(i);
      }
    }
    if (schemes.isEmpty()) {
      return null;
    }
    throw new ClientException(
        operation.name()
            + ": requests to "
            + endpoint.host()
            + " have to be signed with SigV4a, for several regions at once, which is not supported."
            + " Use a regional endpoint or access point instead.");
  }
}
