package dev.bespoke.runtime.error;

import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.serde.ShapeReader;
import org.jspecify.annotations.Nullable;

/**
 * An error as the service reported it, before it becomes the modelled exception: what the
 * constructors of generated exceptions take. Used by one call.
 */
public final class ErrorResponse {
  private final String operation;
  private final int status;
  private final String code;
  private final String shape;
  private final @Nullable String message;
  private final boolean hidesMessage;
  private final Headers headers;
  private final Headers memberHeaders;
  private final int attempts;
  private final @Nullable String requestId;
  private final @Nullable String extendedRequestId;
  private final @Nullable ShapeReader reader;
  private final @Nullable String region;
  private final boolean hasBody;

  private ErrorResponse(Builder builder) {
    this.operation = builder.operation;
    this.status = builder.status;
    this.code = builder.code;
    this.shape = builder.shape == null ? builder.code : builder.shape;
    this.message = builder.message;
    this.hidesMessage = builder.hidesMessage;
    this.headers = builder.headers;
    this.memberHeaders = builder.memberHeaders;
    this.attempts = builder.attempts;
    this.requestId = builder.requestId;
    this.extendedRequestId = builder.extendedRequestId;
    this.reader = builder.reader;
    this.region = builder.region;
    this.hasBody = builder.hasBody;
  }

  /** Begins the description of an error of {@code operation}. */
  public static Builder builder(String operation, int status, Headers headers) {
    return new Builder(operation, status, headers);
  }

  /** The operation that failed. */
  public String operation() {
    return operation;
  }

  /** The HTTP status code. */
  public int status() {
    return status;
  }

  /** The error code, without a namespace; the status where the service named none. */
  public String code() {
    return code;
  }

  /**
   * The name that tells which modelled error this is: the {@link #code}, but where a service that
   * once spoke the query protocol still reports the code of those days (Smithy, "AWS query
   * compatible"), the name of the error's shape.
   */
  public String shape() {
    return shape;
  }

  /** The service's message, or null. */
  public @Nullable String message() {
    return message;
  }

  /** Whether the message is sensitive: exceptions do not show it. */
  public boolean hidesMessage() {
    return hidesMessage;
  }

  /** The header fields of the response. */
  public Headers headers() {
    return headers;
  }

  /** The header fields that members are taken from: all, unless this is without members. */
  public Headers memberHeaders() {
    return memberHeaders;
  }

  /** How often the request was sent. */
  public int attempts() {
    return attempts;
  }

  /** The id under which the service knows the request, or null. */
  public @Nullable String requestId() {
    return requestId;
  }

  /** S3's second id, or null. */
  public @Nullable String extendedRequestId() {
    return extendedRequestId;
  }

  /** The region that the body names (S3 does when it was called in a wrong one), or null. */
  public @Nullable String region() {
    return region;
  }

  /** Whether the service sent anything beside the head: nothing to {@code HEAD}. */
  public boolean hasBody() {
    return hasBody;
  }

  /**
   * A reader placed at the error's members, so that {@code startStructure()} enters them; null
   * where the body holds none. Each exception reads it at most once.
   */
  public @Nullable ShapeReader reader() {
    return reader;
  }

  /** The same error without what its body and headers tell of its members. */
  public ErrorResponse withoutMembers() {
    Builder builder = copy();
    builder.memberHeaders = new Headers();
    return builder.build();
  }

  /** The same error with a message that is sensitive. */
  public ErrorResponse hidingMessage() {
    Builder builder = copy().reader(reader);
    builder.hidesMessage = true;
    return builder.build();
  }

  private Builder copy() {
    Builder builder = new Builder(operation, status, headers);
    builder.memberHeaders = memberHeaders;
    builder.code(code).shape(shape).message(message).attempts(attempts).region(region);
    builder.hasBody = hasBody;
    return builder.requestId(requestId).extendedRequestId(extendedRequestId);
  }

  /** Collects what is known of an error. */
  public static final class Builder {
    private final String operation;
    private final int status;
    private final Headers headers;
    private Headers memberHeaders;
    private String code;
    private @Nullable String shape;
    private @Nullable String message;
    private boolean hidesMessage;
    private int attempts = 1;
    private @Nullable String requestId;
    private @Nullable String extendedRequestId;
    private @Nullable ShapeReader reader;
    private @Nullable String region;
    private boolean hasBody;

    Builder(String operation, int status, Headers headers) {
      this.operation = operation;
      this.status = status;
      this.headers = headers;
      this.memberHeaders = headers;
      this.code = Integer.toString(status);
      this.requestId = RequestIds.requestId(headers);
      this.extendedRequestId = RequestIds.extendedRequestId(headers);
    }

    /** Sets the code. */
    public Builder code(String value) {
      code = value;
      return this;
    }

    /** Sets the name of the error's shape, where it differs from the code. */
    public Builder shape(@Nullable String value) {
      shape = value;
      return this;
    }

    /** Sets the message. */
    public Builder message(@Nullable String value) {
      message = value;
      return this;
    }

    /** Sets how often the request was sent. */
    public Builder attempts(int value) {
      attempts = value;
      return this;
    }

    /** Sets the request id that the body tells, where no header did. */
    public Builder requestId(@Nullable String value) {
      requestId = requestId == null ? value : requestId;
      return this;
    }

    /** Sets S3's second request id, where no header told it. */
    public Builder extendedRequestId(@Nullable String value) {
      extendedRequestId = extendedRequestId == null ? value : extendedRequestId;
      return this;
    }

    /** Sets the region that the body names. */
    public Builder region(@Nullable String value) {
      region = value;
      return this;
    }

    /** Sets whether the service sent anything beside the head. */
    public Builder hasBody(boolean value) {
      hasBody = value;
      return this;
    }

    /** Sets the reader of the error's members. */
    public Builder reader(@Nullable ShapeReader value) {
      reader = value;
      return this;
    }

    /** Finishes. */
    public ErrorResponse build() {
      return new ErrorResponse(this);
    }
  }
}
