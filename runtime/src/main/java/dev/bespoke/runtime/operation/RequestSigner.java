package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.auth.PayloadHash;
import dev.bespoke.runtime.auth.SigV2Signer;
import dev.bespoke.runtime.auth.SigV4Signer;
import dev.bespoke.runtime.auth.SigningParameters;
import dev.bespoke.runtime.checksum.Integrity;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.endpoint.AuthScheme;
import dev.bespoke.runtime.endpoint.Endpoint;
import dev.bespoke.runtime.endpoint.EndpointParameters;
import dev.bespoke.runtime.endpoint.RegionalEndpointResolver;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.http.UriEncoder;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Signs the requests of one client as its service wants it. Safe for any number of threads. */
final class RequestSigner {
  private static final String CONTENT_SHA256 = "x-amz-content-sha256";
  private static final String SESSION_TOKEN = "x-amz-s3session-token";

  private final SigV4Signer signer = new SigV4Signer();
  private volatile @Nullable SigV4Signer asymmetricSigner;
  private final ServiceDescriptor service;
  private final ClientSettings settings;
  private final ClockSkew clock;
  private final boolean s3;
  private final ClientContext client;
  private @Nullable ExpressSessions sessions; // guarded by this; created with the first session
  private final @Nullable BearerAuth bearer;

  /** Whether the payload's hash is a header, too: S3 and Glacier want it. */
  private final boolean showsHash;

  RequestSigner(ClientContext client) {
    this.service = client.service;
    this.settings = client.settings;
    this.clock = client.clock;
    this.s3 = service.signingName().equals("s3");
    this.showsHash = s3 || service.signingName().equals("glacier");
    this.client = client;
    this.bearer =
        settings.tokens == null
            ? null
            : new BearerAuth(service.serviceId(), settings.tokens, clock);
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
    if (operation.streamsInput() && body instanceof EventBody) {
      return PayloadHash.EVENTS;
    }
    String given = request.headers().get(CONTENT_SHA256);
    if (given != null) {
      return given(operation, given);
    }
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
    if (body.isInMemory() || !isSigned(operation)) {
      return PayloadHash.COMPUTED;
    }
    return PayloadHash.of(signer.payloadHash(body));
  }

  /** What the caller says, in a header of the call or of all calls of the client. */
  private static PayloadHash given(Operation<?, ?> operation, String value) {
    if (value.equals(PayloadHash.UNSIGNED.toString())) {
      return PayloadHash.UNSIGNED;
    }
    try {
      return PayloadHash.of(value);
    } catch (IllegalArgumentException e) {
      throw new ClientException(
          operation.name()
              + ": the header x-amz-content-sha256 has to be the SHA-256 of the body, in 64"
              + " lower-case hexadecimal digits, or UNSIGNED-PAYLOAD. Leave it out to have it"
              + " computed where the service wants it.",
          e);
    }
  }

  /** Begins a session for requests to this endpoint if they need one that is not there yet. */
  void prepare(
      Operation<?, ?> operation,
      HttpRequest request,
      EndpointParameters parameters,
      Endpoint endpoint) {
    if (operation.signed() && createSession(operation, endpoint) != null) {
      session(operation, request, parameters, endpoint, settings.resolveCredentials());
    }
  }

  private boolean isSigned(Operation<?, ?> operation) {
    return operation.signed() && !settings.usesToken(operation);
  }

  /** Signs one attempt, or has it carry a token. */
  void sign(
      Operation<?, ?> operation,
      HttpRequest request,
      EndpointParameters where,
      Endpoint endpoint,
      PayloadHash payload) {
    boolean signed = false;
    if (settings.usesToken(operation)) {
      bearer(operation).apply(operation, request);
    } else if (operation.signedWithVersion2() && !rulesSayHow(endpoint)) {
      SigV2Signer.sign(request, settings.resolveCredentials(), clock.instant());
    } else if (operation.signed()) {
      Credentials credentials = settings.resolveCredentials();
      Credentials session = session(operation, request, where, endpoint, credentials);
      if (session != null) {
        request.headers().set(SESSION_TOKEN, token(session));
        credentials = withoutToken(session);
      }
      SigningParameters parameters =
          parameters(operation, credentials, endpoint, payload, showsHash);
      signer(operation, endpoint).sign(request, parameters);
      signed = !credentials.isAnonymous();
      if (payload == PayloadHash.EVENTS && signed && request.body() instanceof EventBody events) {
        events.signWith(signer(operation, endpoint).events(request, parameters), clock);
      }
    }
    if (!signed && payload == PayloadHash.UNSIGNED_TRAILER) {
      request.headers().set(CONTENT_SHA256, payload.toString());
    }
  }

  /**
   * Whether the endpoint's rules say how to sign, which goes before the definition: Import/Export's
   * ask for Version 4, though its definition still has Version 2.
   */
  private boolean rulesSayHow(Endpoint endpoint) {
    return !endpoint.authSchemes().isEmpty()
        && !(service.endpoints() instanceof RegionalEndpointResolver);
  }

  private BearerAuth bearer(Operation<?, ?> operation) {
    if (bearer == null) {
      throw new ClientException(
          operation.name()
              + " needs a bearer token, and the client whose connections it shares has no operation"
              + " that takes one. Create what calls it with connections of its own.");
    }
    return bearer;
  }

  /** Signs in the query. */
  void presign(
      Operation<?, ?> operation,
      HttpRequest request,
      EndpointParameters where,
      Endpoint endpoint,
      Duration validFor) {
    Credentials credentials = settings.resolveCredentials();
    Credentials session = session(operation, request, where, endpoint, credentials);
    if (session != null) {
      String query = "X-Amz-S3session-Token=".concat(UriEncoder.encode(token(session)));
      request.query(request.query().isEmpty() ? query : request.query().concat("&").concat(query));
      credentials = withoutToken(session);
    }
    // Whoever opens the URL may send any body to S3 alone.
    SigningParameters parameters =
        parameters(operation, credentials, endpoint, PayloadHash.COMPUTED, s3);
    signer(operation, endpoint).presign(request, parameters, validFor);
  }

  /** The credentials of the session that requests to this endpoint need; null for none. */
  private @Nullable Credentials session(
      Operation<?, ?> operation,
      HttpRequest request,
      EndpointParameters where,
      Endpoint endpoint,
      Credentials identity) {
    Operation<String, SessionResponse> create = createSession(operation, endpoint);
    String bucket = create == null ? null : where.get("Bucket");
    return create == null || bucket == null || identity.isAnonymous()
        ? null
        : sessions().get(create, bucket, identity, request);
  }

  private synchronized ExpressSessions sessions() {
    if (sessions == null) {
      sessions = new ExpressSessions(client);
    }
    return sessions;
  }

  private static String token(Credentials session) {
    return Objects.requireNonNull(session.sessionToken(), "sessionToken");
  }

  /** A session's token has a place of its own, not that of temporary credentials. */
  private static Credentials withoutToken(Credentials session) {
    return Credentials.of(session.accessKeyId(), session.secretAccessKey());
  }

  /** What begins the session that requests to this endpoint need; null where they need none. */
  private @Nullable Operation<String, SessionResponse> createSession(
      Operation<?, ?> operation, Endpoint endpoint) {
    AuthScheme scheme = scheme(operation, endpoint);
    return scheme != null && scheme.name().equals(AuthScheme.S3_EXPRESS)
        ? operation.createSession()
        : null;
  }

  private SigningParameters parameters(
      Operation<?, ?> operation,
      Credentials credentials,
      Endpoint endpoint,
      PayloadHash payload,
      boolean contentSha256Header) {
    AuthScheme scheme = scheme(operation, endpoint);
    String region = scheme == null ? null : scheme.signingRegion();
    if (scheme != null && isAsymmetric(scheme)) {
      region = regionSet(scheme);
    } else if (region == null) {
      region = settings.endpoint.signingRegion();
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
        clock.instant(),
        payload,
        !s3,
        !singleEncoded,
        contentSha256Header);
  }

  /**
   * The scheme to sign with; null where neither operation nor endpoint ask for one. Where either
   * signature is taken it is that for one region, which costs far less, unless the user prefers the
   * other.
   */
  private @Nullable AuthScheme scheme(Operation<?, ?> operation, Endpoint endpoint) {
    if (operation.signedForRegions()
        && (settings.prefersSigV4a || !operation.signedForOneRegion())
        && !rulesSayHow(endpoint)) {
      return new AuthScheme(AuthScheme.SIGV4A, null, null, List.of(), false);
    }
    List<AuthScheme> schemes = endpoint.authSchemes();
    for (int i = 0; i < schemes.size(); i++) {
      if (isAsymmetric(schemes.get(i)) == settings.prefersSigV4a) {
        return schemes.get(i);
      }
    }
    return schemes.isEmpty() ? null : schemes.get(0);
  }

  private static boolean isAsymmetric(AuthScheme scheme) {
    return scheme.name().equals(AuthScheme.SIGV4A);
  }

  /** The regions that a signature is good for: those of the user, else those of the endpoint. */
  private String regionSet(AuthScheme scheme) {
    String chosen = settings.signingRegionSet;
    if (chosen != null) {
      return chosen;
    }
    return scheme.signingRegionSet().isEmpty() ? "*" : String.join(",", scheme.signingRegionSet());
  }

  /** The signer for requests to this endpoint; the asymmetric one is begun when it is needed. */
  private SigV4Signer signer(Operation<?, ?> operation, Endpoint endpoint) {
    AuthScheme scheme = scheme(operation, endpoint);
    if (scheme == null || !isAsymmetric(scheme)) {
      return signer;
    }
    SigV4Signer asymmetric = asymmetricSigner;
    if (asymmetric == null) {
      asymmetric = SigV4Signer.asymmetric();
      asymmetricSigner = asymmetric;
    }
    return asymmetric;
  }
}
