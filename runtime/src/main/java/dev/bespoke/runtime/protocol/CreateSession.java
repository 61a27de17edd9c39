package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.endpoint.EndpointParameters;
import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.operation.Operation;
import dev.bespoke.runtime.operation.SessionResponse;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.TimestampFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks S3 for the credentials of a session with a directory bucket, which is the input (Amazon S3
 * API Reference, "CreateSession"). It is signed with the client's own credentials.
 */
final class CreateSession extends RestXmlOperation<String, SessionResponse> {
  static final CreateSession INSTANCE = new CreateSession();

  private static final MemberNames RESULT = MemberNames.of("Credentials");
  private static final MemberNames CREDENTIALS =
      MemberNames.of("AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration");

  private CreateSession() {
    super("CreateSession");
  }

  @Override
  protected @Nullable Operation<String, SessionResponse> createSession() {
    return null;
  }

  @Override
  protected void endpointParameters(String bucket, EndpointParameters endpoint) {
    endpoint.set("Bucket", bucket);
    endpoint.set("DisableS3ExpressSessionAuth", Boolean.TRUE);
  }

  @Override
  protected void write(String bucket, RestRequest http) {
    http.method("GET").path("/").query("session");
  }

  @Override
  protected SessionResponse read(RestResponse http) {
    ShapeReader in = http.body();
    SessionResponse session = null;
    if (in != null) {
      in.startStructure();
      for (int member = in.nextMember(RESULT); member >= 0; member = in.nextMember(RESULT)) {
        session = session(in);
      }
    }
    return present(session);
  }

  private static SessionResponse session(ShapeReader in) {
    String id = null;
    String secret = null;
    String token = null;
    Instant expiration = null;
    in.startStructure();
    for (int m = in.nextMember(CREDENTIALS); m >= 0; m = in.nextMember(CREDENTIALS)) {
      switch (m) {
        case 0 -> id = in.string();
        case 1 -> secret = in.string();
        case 2 -> token = in.string();
        default -> expiration = in.timestamp(TimestampFormat.DATE_TIME);
      }
    }
    return new SessionResponse(present(id), present(secret), present(token), present(expiration));
  }

  private static <T> T present(@Nullable T part) {
    if (part == null) {
      throw new SerdeException("a session lacks a part of its credentials");
    }
    return part;
  }

  @Override
  protected ServiceException error(ErrorResponse error) {
    return new ServiceException(error);
  }
}
