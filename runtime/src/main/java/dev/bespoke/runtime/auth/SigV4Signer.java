package dev.bespoke.runtime.auth;

import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Signs requests with AWS Signature Version 4 or 4A: in the Authorization header, or in the query
 * of a URL that anyone may open for a while.
 *
 * <p>The source is "AWS Signature Version 4 for API requests" in the AWS Identity and Access
 * Management User Guide. All header fields are signed but those that change on the way
 * (Transfer-Encoding, User-Agent and the like); Host is signed as {@link HttpRequest#hostHeader}
 * unless it is among the fields. Signing keys are kept, for 64 scopes at most. Safe for any number
 * of threads.
 */
public final class SigV4Signer {
  private static final String CONTENT_SHA256 = "x-amz-content-sha256";
  private static final String REGION_SET = "x-amz-region-set";
  private static final long MAX_EXPIRY_SECONDS = 7 * 24 * 60 * 60;

  private final WorkspacePool workspaces = new WorkspacePool();
  private final Algorithm algorithm;

  /** Creates one for Version 4, with a key for a region; clients may share it. */
  public SigV4Signer() {
    this(new SigningKeys());
  }

  private SigV4Signer(Algorithm algorithm) {
    this.algorithm = algorithm;
  }

  /**
   * Creates one for Version 4A, with a key that is good for all regions of {@link
   * SigningParameters#region}; clients may share it. It signs no events.
   */
  public static SigV4Signer asymmetric() {
    return new SigV4Signer(new AsymmetricKeys());
  }

  /**
   * Signs in the Authorization header.
   *
   * <p>Replaces what an earlier attempt has set: {@code authorization}, {@code x-amz-date}, {@code
   * x-amz-security-token}, {@code x-amz-content-sha256}, and for Version 4A {@code
   * x-amz-region-set}.
   *
   * @throws ClientException where the body's hash is wanted and the body can't be read for it
   */
  public void sign(HttpRequest request, SigningParameters parameters) {
    Headers headers = request.headers();
    Credentials credentials = parameters.credentials();
    if (credentials.isAnonymous()) {
      removeSignature(headers);
      return;
    }
    Workspace workspace = workspaces.take();
    String payload = parameters.payloadHash().value();
    boolean shown = parameters.contentSha256Header() || payload != null;
    if (payload == null) {
      payload = workspace.hash(request.body());
    }
    headers.remove("authorization");
    headers.set("x-amz-date", workspace.time(parameters.time().getEpochSecond()));
    setOrRemove(headers, "x-amz-security-token", credentials.sessionToken());
    setOrRemove(headers, CONTENT_SHA256, shown ? payload : null);
    String regionSet = algorithm.regionSet(parameters);
    if (regionSet != null) {
      headers.set(REGION_SET, regionSet);
    }
    headers.set("authorization", workspace.authorization(request, parameters, payload, algorithm));
    workspaces.give(workspace);
  }

  /**
   * Signs in the query, which {@link HttpRequest#query} has afterwards.
   *
   * <p>Every header field on the request is signed, so whoever opens the URL has to send the same.
   * For S3 a computed payload hash means {@link PayloadHash#UNSIGNED}: the body isn't known yet.
   * Any other hash that isn't computed is a field, {@code x-amz-content-sha256}, to be sent too.
   *
   * @param expires how long the URL works, from 1 second to 7 days; credentials that expire earlier
   *     end it earlier
   * @throws IllegalArgumentException where it is outside of that
   */
  public void presign(HttpRequest request, SigningParameters parameters, Duration expires) {
    long seconds = expires.toSeconds();
    if (seconds < 1 || expires.compareTo(Duration.ofSeconds(MAX_EXPIRY_SECONDS)) > 0) {
      throw new IllegalArgumentException(
          "A presigned URL works for 1 second to 7 days, not for " + expires + ".");
    }
    removeSignature(request.headers());
    request.query(PresignedQuery.remove(request.query()));
    if (parameters.credentials().isAnonymous()) {
      return;
    }
    Workspace workspace = workspaces.take();
    String payload = parameters.payloadHash().value();
    if (payload != null && !payload.equals(PayloadHash.UNSIGNED_VALUE)) {
      request.headers().set(CONTENT_SHA256, payload);
    } else if (payload == null) {
      payload =
          parameters.contentSha256Header()
              ? PayloadHash.UNSIGNED_VALUE
              : workspace.hash(request.body());
    }
    String time = workspace.time(parameters.time().getEpochSecond());
    String signedHeaders = workspace.signedHeaders(request);
    String query =
        PresignedQuery.add(request.query(), parameters, algorithm, time, seconds, signedHeaders);
    String signature = workspace.signature(request.query(query), parameters, payload, algorithm);
    request.query(query + "&X-Amz-Signature=" + signature);
    workspaces.give(workspace);
  }

  /**
   * Signs the events that follow a request, which was signed with these parameters, {@link
   * PayloadHash#EVENTS} and credentials that are not anonymous.
   *
   * @throws IllegalStateException where the request is not signed with Version 4
   */
  public EventSigner events(HttpRequest signed, SigningParameters parameters) {
    return new EventSigner(signed, parameters, algorithm);
  }

  /**
   * The SHA-256 of a body, for a {@link PayloadHash#of} that all attempts share.
   *
   * @throws ClientException where the body isn't replayable, or can't be read
   */
  public String payloadHash(RequestBody body) {
    Workspace workspace = workspaces.take();
    String hash = workspace.hash(body);
    workspaces.give(workspace);
    return hash;
  }

  private static void removeSignature(Headers headers) {
    headers.remove("authorization").remove("x-amz-date").remove("x-amz-security-token");
    headers.remove(CONTENT_SHA256).remove(REGION_SET);
  }

  private static void setOrRemove(Headers headers, String name, @Nullable String value) {
    if (value == null) {
      headers.remove(name);
    } else {
      headers.set(name, value);
    }
  }
}
