package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.checksum.ChecksumMode;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.endpoint.EndpointSettings;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpTransport;
import dev.bespoke.runtime.retry.Backoff;
import dev.bespoke.runtime.retry.Sleeper;
import dev.bespoke.runtime.token.TokenProvider;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client was configured with, all lookups done: the builder of clients makes it, the
 * pipeline reads it. Immutable.
 */
public final class ClientSettings {
  final EndpointSettings endpoint;
  final CredentialsProvider credentials;
  final HttpTransport transport;
  final boolean closesTransport;
  final @Nullable Executor executor;
  final @Nullable Duration callTimeout;
  final @Nullable Duration attemptTimeout;
  final int maxAttempts;
  final Backoff backoff;
  final Sleeper sleeper;
  final Clock clock;
  final ChecksumMode requestChecksums;
  final ChecksumMode responseChecksums;
  final boolean contentMd5;
  final boolean payloadSigning;
  final @Nullable String signingRegionSet;
  final boolean prefersSigV4a;
  final @Nullable TokenProvider tokens;
  final boolean prefersTokens;
  final boolean parameterValidation;
  final RequestCompression compression;
  final Headers headers;
  final String userAgent;
  final @Nullable Supplier<@Nullable String> trace;
  final Supplier<String> idempotencyTokens;

  private ClientSettings(
      Builder builder,
      EndpointSettings endpoint,
      CredentialsProvider credentials,
      HttpTransport transport) {
    this.endpoint = endpoint;
    this.credentials = credentials;
    this.transport = transport;
    this.closesTransport = builder.closesTransport;
    this.executor = builder.executor;
    this.callTimeout = builder.callTimeout;
    this.attemptTimeout = builder.attemptTimeout;
    this.maxAttempts = builder.maxAttempts;
    this.backoff = builder.backoff;
    this.sleeper = builder.sleeper;
    this.clock = builder.clock;
    this.requestChecksums = builder.requestChecksums;
    this.responseChecksums = builder.responseChecksums;
    this.contentMd5 = builder.contentMd5;
    this.payloadSigning = builder.payloadSigning;
    this.signingRegionSet = builder.signingRegionSet;
    this.prefersSigV4a = builder.prefersSigV4a;
    this.tokens = builder.tokens;
    this.prefersTokens = builder.prefersTokens;
    this.parameterValidation = builder.parameterValidation;
    this.compression = builder.compression;
    this.headers = copy(builder.headers);
    this.userAgent = builder.userAgent;
    this.trace = builder.trace;
    this.idempotencyTokens = builder.idempotencyTokens;
  }

  /**
   * The credentials to sign with now.
   *
   * @throws dev.bespoke.runtime.error.ClientException where there are none, or the provider fails
   */
  Credentials resolveCredentials() {
    try {
      return credentials.resolve();
    } catch (ServiceException e) {
      throw FailureText.credentials(e);
    }
  }

  /** Begins settings with the defaults of all. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Whether a list of ways to sign, with commas between their names, has this one, and not another
   * before it.
   */
  public static boolean prefers(String schemes, String one, String other) {
    String names = ",".concat(schemes.replace(" ", "").replace("\t", "")).concat(",");
    int first = names.indexOf(",".concat(one).concat(","));
    int second = names.indexOf(",".concat(other).concat(","));
    return first >= 0 && (second < 0 || first < second);
  }

  /** Whether an operation's requests carry a bearer token, rather than a signature. */
  boolean usesToken(Operation<?, ?> operation) {
    return operation.takesToken() && (prefersTokens || !operation.signed());
  }

  private static Headers copy(Headers headers) {
    Headers copy = new Headers();
    for (int i = 0; i < headers.size(); i++) {
      copy.add(headers.name(i), headers.value(i));
    }
    return copy;
  }

  /** Collects settings. Not safe for concurrent use. */
  public static final class Builder {
    private boolean closesTransport;
    private @Nullable Executor executor;
    private @Nullable Duration callTimeout;
    private @Nullable Duration attemptTimeout;
    private int maxAttempts = 3;
    private Backoff backoff = Backoff.random();
    private Sleeper sleeper = Sleeper.system();
    private Clock clock = Clock.systemUTC();
    private ChecksumMode requestChecksums = ChecksumMode.WHEN_SUPPORTED;
    private ChecksumMode responseChecksums = ChecksumMode.WHEN_SUPPORTED;
    private boolean contentMd5;
    private boolean payloadSigning;
    private @Nullable String signingRegionSet;
    private boolean prefersSigV4a;
    private @Nullable TokenProvider tokens;
    private boolean prefersTokens;
    private boolean parameterValidation = true;
    private RequestCompression compression = RequestCompression.DEFAULT;
    private final Headers headers = new Headers();
    private String userAgent = UserAgent.of(null);
    private @Nullable Supplier<@Nullable String> trace;
    private Supplier<String> idempotencyTokens = RandomTokens.INSTANCE;

    Builder() {}

    /** Sets whether closing the client closes the transport: not where the user owns it. */
    public Builder closesTransport(boolean value) {
      closesTransport = value;
      return this;
    }

    /** Sets what runs asynchronous calls; null for threads of the pipeline's own. */
    public Builder executor(@Nullable Executor value) {
      executor = value;
      return this;
    }

    /** Sets the bound of a whole call; null for none. */
    public Builder callTimeout(@Nullable Duration value) {
      callTimeout = value;
      return this;
    }

    /** Sets the bound of each attempt; null for none but the transport's. */
    public Builder attemptTimeout(@Nullable Duration value) {
      attemptTimeout = value;
      return this;
    }

    /** Sets the most attempts of a call, the first included; at least 1. */
    public Builder maxAttempts(int value) {
      if (value < 1) {
        throw new IllegalArgumentException("maxAttempts must be at least 1, not " + value);
      }
      maxAttempts = value;
      return this;
    }

    /** Sets how long retries wait. */
    public Builder backoff(Backoff value) {
      backoff = value;
      return this;
    }

    /** Sets how time passes between attempts. */
    public Builder sleeper(Sleeper value) {
      sleeper = value;
      return this;
    }

    /** Sets the clock of signatures. */
    public Builder clock(Clock value) {
      clock = value;
      return this;
    }

    /** Sets when requests get a checksum. */
    public Builder requestChecksums(ChecksumMode value) {
      requestChecksums = value;
      return this;
    }

    /** Sets when the checksums of responses are verified. */
    public Builder responseChecksums(ChecksumMode value) {
      responseChecksums = value;
      return this;
    }

    /** Sets whether a required checksum is an MD5 where the caller chose no algorithm. */
    public Builder contentMd5(boolean value) {
      contentMd5 = value;
      return this;
    }

    /** Sets whether the bodies of S3's uploads are part of their signatures over TLS too. */
    public Builder payloadSigning(boolean value) {
      payloadSigning = value;
      return this;
    }

    /** Sets the regions of SigV4a signatures, with commas between; null for as endpoints say. */
    public Builder signingRegionSet(@Nullable String value) {
      signingRegionSet = value;
      return this;
    }

    /**
     * Sets which ways of signing are preferred, best first, with commas between their names; null
     * for as endpoints say.
     */
    public Builder authSchemePreference(@Nullable String schemes) {
      prefersSigV4a = schemes != null && prefers(schemes, "sigv4a", "sigv4");
      return this;
    }

    /**
     * Sets where bearer tokens come from, for a service that takes them.
     *
     * @param preferred whether operations that may be signed instead carry a token, too
     */
    public Builder tokens(TokenProvider value, boolean preferred) {
      tokens = value;
      prefersTokens = preferred;
      return this;
    }

    /** Sets whether required members are checked. */
    public Builder parameterValidation(boolean value) {
      parameterValidation = value;
      return this;
    }

    /** Sets whether request bodies are compressed, and from how many bytes on. */
    public Builder requestCompression(boolean enabled, int leastBytes) {
      compression = new RequestCompression(enabled, leastBytes);
      return this;
    }

    /** Sets a header of every request. */
    public Builder header(String name, String value) {
      headers.set(name, value);
      return this;
    }

    /** Sets what follows the standard text of the User-Agent; null for nothing. */
    public Builder userAgentSuffix(@Nullable String value) {
      userAgent = UserAgent.of(value);
      return this;
    }

    /** Sets what names the trace that requests belong to; null for none. */
    public Builder trace(@Nullable Supplier<@Nullable String> value) {
      trace = value;
      return this;
    }

    /** Sets where idempotency tokens come from. */
    public Builder idempotencyTokens(Supplier<String> value) {
      idempotencyTokens = value;
      return this;
    }

    /** Finishes: what is set afterwards changes nothing of the result. */
    public ClientSettings build(
        EndpointSettings endpoint, CredentialsProvider credentials, HttpTransport transport) {
      return new ClientSettings(this, endpoint, credentials, transport);
    }
  }
}
