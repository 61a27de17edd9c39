package dev.bespoke.runtime.http;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The settings that both transports share. Immutable.
 *
 * <p>The defaults are those of the AWS SDKs' smart configuration defaults, mode {@code standard}: a
 * connect timeout of 3.1 seconds; and a read timeout of 60 seconds.
 */
public final class TransportOptions {
  private static final TransportOptions DEFAULTS = builder().build();

  private final int connectTimeout;
  private final int readTimeout;
  private final int maxConnections;
  private final int maxIdleTime;
  private final @Nullable SSLContext sslContext;

  private TransportOptions(Builder builder) {
    this.connectTimeout = builder.connectTimeout;
    this.readTimeout = builder.readTimeout;
    this.maxConnections = builder.maxConnections;
    this.maxIdleTime = builder.maxIdleTime;
    this.sslContext = builder.sslContext;
  }

  /** The defaults. */
  public static TransportOptions defaults() {
    return DEFAULTS;
  }

  /** A builder that holds the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** How long connecting may take, TLS handshake included; 3.1 seconds unless set. */
  public Duration connectTimeout() {
    return Duration.ofMillis(connectTimeout);
  }

  /**
   * How long to wait for a response's head at most, where {@link HttpRequest#timeout} is not
   * shorter, for each read of a body, for the peer to take a piece of the request, and for a free
   * connection; 60 seconds unless set.
   */
  public Duration readTimeout() {
    return Duration.ofMillis(readTimeout);
  }

  /** How many exchanges may be under way at a time, over all hosts; 256 unless set. */
  public int maxConnections() {
    return maxConnections;
  }

  /**
   * How long an idle connection is kept for reuse; 20 seconds unless set. The transport over {@code
   * java.net.http} cannot be told: there the system property {@code
   * jdk.httpclient.keepalive.timeout} rules.
   */
  public Duration maxIdleTime() {
    return Duration.ofMillis(maxIdleTime);
  }

  /** The TLS context; null for the JVM's default, which is created when first needed. */
  public @Nullable SSLContext sslContext() {
    return sslContext;
  }

  int connectTimeoutMillis() {
    return connectTimeout;
  }

  int readTimeoutMillis() {
    return readTimeout;
  }

  /** How long to wait for the head of the response to this request. */
  int headTimeoutMillis(HttpRequest request) {
    Duration own = request.timeout();
    return own == null ? readTimeout : Math.min(readTimeout, millis(own));
  }

  int maxIdleMillis() {
    return maxIdleTime;
  }

  /** In milliseconds, at least one, as sockets want it. */
  static int millis(Duration timeout) {
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException("a timeout must be positive, but is " + timeout);
    }
    return timeout.toSeconds() >= Integer.MAX_VALUE / 1000
        ? Integer.MAX_VALUE
        : Math.max(1, (int) timeout.toMillis());
  }

  /** Collects settings. Not safe for concurrent use. */
  public static final class Builder {
    private int connectTimeout = 3_100;
    private int readTimeout = 60_000;
    private int maxConnections = 256;
    private int maxIdleTime = 20_000;
    private @Nullable SSLContext sslContext;

    private Builder() {}

    /** Sets {@link TransportOptions#connectTimeout}, which must be positive. */
    public Builder connectTimeout(Duration value) {
      connectTimeout = millis(value);
      return this;
    }

    /** Sets {@link TransportOptions#readTimeout}, which must be positive. */
    public Builder readTimeout(Duration value) {
      readTimeout = millis(value);
      return this;
    }

    /** Sets {@link TransportOptions#maxConnections}, at least 1. */
    public Builder maxConnections(int value) {
      if (value < 1) {
        throw new IllegalArgumentException("maxConnections must be at least 1, but is " + value);
      }
      maxConnections = value;
      return this;
    }

    /** Sets {@link TransportOptions#maxIdleTime}, which must be positive. */
    public Builder maxIdleTime(Duration value) {
      maxIdleTime = millis(value);
      return this;
    }

    /** Sets {@link TransportOptions#sslContext}. */
    public Builder sslContext(@Nullable SSLContext value) {
      sslContext = value;
      return this;
    }

    /** The options. */
    public TransportOptions build() {
      return new TransportOptions(this);
    }
  }
}
