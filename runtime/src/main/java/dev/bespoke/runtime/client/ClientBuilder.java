package dev.bespoke.runtime.client;

import dev.bespoke.runtime.checksum.ChecksumMode;
import dev.bespoke.runtime.config.AwsSettings;
import dev.bespoke.runtime.config.Environment;
import dev.bespoke.runtime.config.Settings;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.endpoint.AccountIdEndpointMode;
import dev.bespoke.runtime.endpoint.AddressingStyle;
import dev.bespoke.runtime.endpoint.Partitions;
import dev.bespoke.runtime.http.HttpTransport;
import dev.bespoke.runtime.http.HttpTransports;
import dev.bespoke.runtime.http.TransportOptions;
import dev.bespoke.runtime.operation.ClientSettings;
import dev.bespoke.runtime.operation.Pipeline;
import dev.bespoke.runtime.operation.ServiceDescriptor;
import dev.bespoke.runtime.retry.Backoff;
import dev.bespoke.runtime.retry.Sleeper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What every client's builder offers. What is not set here is looked up where AWS users keep it
 * (AWS SDKs and Tools Reference Guide, "Settings reference"): environment variables, then the
 * profile, then the default. Not safe for concurrent use.
 *
 * @param <B> the builder itself
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
  private final TransportOptions.Builder transportOptions = TransportOptions.builder();
  private final EndpointOptions endpoint = new EndpointOptions();
  private final ClientSettings.Builder result = ClientSettings.builder();
  private Environment environment = Environment.system();
  private @Nullable String profile;
  private @Nullable CredentialsProvider credentials;
  private @Nullable HttpTransport transport;
  private @Nullable Integer maxAttempts;
  private @Nullable ChecksumMode requestChecksums;
  private @Nullable ChecksumMode responseChecksums;
  private @Nullable Boolean disableCompression;
  private @Nullable Integer leastCompressed;
  private @Nullable Boolean payloadSigning;
  private @Nullable String signingRegionSet;
  private @Nullable String authSchemePreference;
  private boolean jdkTransport;

  /** For generated builders. */
  protected ClientBuilder() {}

  @SuppressWarnings("unchecked") // a builder extends this class with itself as the argument
  final B self() {
    return (B) this;
  }

  /** Sets the region, such as {@code "eu-west-1"}; else {@code AWS_REGION} and the profile tell. */
  public B region(String value) {
    endpoint.region = value;
    return self();
  }

  /** Sets the profile of the configuration files that settings and credentials come from. */
  public B profile(String name) {
    profile = name;
    return self();
  }

  /** Sets where credentials come from; else environment variables, then the profile. */
  public B credentials(CredentialsProvider value) {
    credentials = value;
    return self();
  }

  /** Sends requests to this URL instead of the service's own; a path in it is kept. */
  public B endpointUrl(String url) {
    endpoint.url = url;
    return self();
  }

  /** Sends requests to this URL instead of the service's own; a path in it is kept. */
  public B endpointUrl(URI url) {
    return endpointUrl(url.toString());
  }

  /**
   * Sets the transport, which the caller closes: clients may share it. The settings of connections
   * on this builder don't apply to it.
   */
  public B transport(HttpTransport value) {
    transport = value;
    return self();
  }

  /** Sends over {@code java.net.http.HttpClient} instead of the lean transport over sockets. */
  public B jdkTransport() {
    jdkTransport = true;
    return self();
  }

  /** Sets the TLS context: trusted certificates, client certificates. */
  public B sslContext(SSLContext value) {
    transportOptions.sslContext(value);
    return self();
  }

  /** Sets how long connecting may take, TLS included; 3.1 seconds unless set. */
  public B connectTimeout(Duration value) {
    transportOptions.connectTimeout(value);
    return self();
  }

  /** Sets how long to wait for the service's next bytes; 60 seconds unless set. */
  public B readTimeout(Duration value) {
    transportOptions.readTimeout(value);
    return self();
  }

  /** Sets how many exchanges may be under way at a time; 256 unless set. */
  public B maxConnections(int value) {
    transportOptions.maxConnections(value);
    return self();
  }

  /** Bounds each call, its attempts and the waits between them included; no bound unless set. */
  public B callTimeout(Duration value) {
    result.callTimeout(CallOptions.positive(value));
    return self();
  }

  /** Bounds each attempt of a call, besides the other timeouts; no such bound unless set. */
  public B attemptTimeout(Duration value) {
    result.attemptTimeout(CallOptions.positive(value));
    return self();
  }

  /** Sets the most attempts of a call, the first included: 1 means no retries; 3 unless set. */
  public B maxAttempts(int value) {
    if (value < 1) {
      throw new IllegalArgumentException("maxAttempts must be at least 1, not " + value);
    }
    maxAttempts = value;
    return self();
  }

  /** Sets when requests get a checksum; wherever supported unless set. */
  public B requestChecksumCalculation(ChecksumMode value) {
    requestChecksums = value;
    return self();
  }

  /** Sets when the checksums of responses are verified; wherever supported unless set. */
  public B responseChecksumValidation(ChecksumMode value) {
    responseChecksums = value;
    return self();
  }

  /**
   * Sets whether a checksum that an operation insists on is sent as {@code Content-MD5}: for stores
   * that are compatible with the S3 of old alone. Off unless set.
   */
  public B contentMd5(boolean value) {
    result.contentMd5(value);
    return self();
  }

  /** Sets whether the bodies of S3's uploads are signed over TLS, too; off unless set. */
  public B payloadSigning(boolean value) {
    payloadSigning = value;
    return self();
  }

  /** Sets the regions that SigV4a signatures are good for; as endpoints say unless set. */
  public B signingRegionSet(String... regions) {
    signingRegionSet = String.join(",", regions);
    return self();
  }

  /**
   * Sets which ways of signing are preferred where a service takes several, best first: {@code
   * "sigv4"}, {@code "sigv4a"}, {@code "httpBearerAuth"}; as the definition says unless set.
   */
  public B authSchemePreference(String... schemes) {
    authSchemePreference = String.join(",", schemes);
    return self();
  }

  /** Sets where S3 requests name their bucket; {@link AddressingStyle#AUTO} unless set. */
  public B addressingStyle(AddressingStyle value) {
    endpoint.addressingStyle = value;
    return self();
  }

  /** Sets whether S3 is reached through its edge locations; off unless set. */
  public B accelerate(boolean value) {
    endpoint.accelerate = value;
    return self();
  }

  /**
   * Sets whether S3 in us-east-1, and through presigned URLs in any region, is reached at regional
   * endpoints, not at the global one; off unless set, as boto3 has it. Presigned URLs of regions
   * that came after March 2019 are regional always.
   */
  public B regionalUsEast1(boolean value) {
    endpoint.regionalUsEast1 = value;
    return self();
  }

  /** Sets whether endpoints are used that answer over IPv6, too; off unless set. */
  public B dualStack(boolean value) {
    endpoint.dualStack = value;
    return self();
  }

  /** Sets whether endpoints are used that comply with FIPS 140; off unless set. */
  public B fips(boolean value) {
    endpoint.fips = value;
    return self();
  }

  /**
   * Sets whether requests for an S3 ARN go to the ARN's region rather than the client's; they do
   * unless set, but for S3 Control.
   */
  public B useArnRegion(boolean value) {
    endpoint.useArnRegion = value;
    return self();
  }

  /** Sets whether S3's multi-region access points are refused; off unless set. */
  public B disableMultiRegionAccessPoints(boolean value) {
    endpoint.disableMultiRegionAccessPoints = value;
    return self();
  }

  /**
   * Sets whether requests to S3's directory buckets are signed with the client's own credentials
   * instead of a session's; off unless set.
   */
  public B disableS3ExpressSessionAuth(boolean value) {
    endpoint.disableS3ExpressSessionAuth = value;
    return self();
  }

  /** Sets whether the account of the credentials stands in host names; preferred unless set. */
  public B accountIdEndpointMode(AccountIdEndpointMode value) {
    endpoint.accountIdMode = value;
    return self();
  }

  /** Sets the partitions, for one that this version does not know. */
  public B partitions(Partitions value) {
    endpoint.partitions = value;
    return self();
  }

  /** Sets a parameter of the service's endpoint rules: for generated builders. */
  protected final B endpointParameter(String name, Object value) {
    endpoint.parameters.put(name, value);
    return self();
  }

  /** Adds a header to every request; it is signed. */
  public B header(String name, String value) {
    result.header(name, value);
    return self();
  }

  /** Sets whether bodies stay uncompressed where an operation allows gzip; off unless set. */
  public B disableRequestCompression(boolean value) {
    disableCompression = value;
    return self();
  }

  /** Sets from how many bytes on bodies are compressed, up to 10 MiB; 10,240 unless set. */
  public B requestMinCompressionSizeBytes(int value) {
    leastCompressed = value;
    return self();
  }

  /** Sets what follows the standard text of the User-Agent header. */
  public B userAgentSuffix(String value) {
    result.userAgentSuffix(value);
    return self();
  }

  /** Sets what runs asynchronous calls; virtual threads where there are any, else a pool. */
  public B executor(Executor value) {
    result.executor(value);
    return self();
  }

  /** Sets where idempotency tokens come from; random UUIDs unless set. */
  public B idempotencyTokens(Supplier<String> value) {
    result.idempotencyTokens(value);
    return self();
  }

  /** Sets whether a request that lacks a required member is refused; on unless set. */
  public B parameterValidation(boolean value) {
    result.parameterValidation(value);
    return self();
  }

  /** Sets how time passes between attempts: for tests. */
  public B sleeper(Sleeper value) {
    result.sleeper(value);
    return self();
  }

  /** Sets how long retries wait; random shares unless set. */
  public B backoff(Backoff value) {
    result.backoff(value);
    return self();
  }

  /** Sets the clock of signatures: for tests. */
  public B clock(Clock value) {
    result.clock(value);
    return self();
  }

  /** Sets where environment variables and files are looked up: for tests. */
  public B environment(Environment value) {
    environment = value;
    return self();
  }

  /**
   * Makes the pipeline of a client of this service from what has been set.
   *
   * @throws dev.bespoke.runtime.config.ConfigException where a setting is missing or unusable
   */
  protected final Pipeline pipeline(ServiceDescriptor service) {
    Settings settings = Settings.of(environment, profile);
    CredentialsProvider provider = credentials;
    if (provider == null) {
      provider = CredentialsProvider.defaultChain(settings);
    }
    HttpTransport given = transport;
    HttpTransport used = given == null ? newTransport() : given;
    result
        .closesTransport(given == null)
        .maxAttempts(AwsSettings.MAX_ATTEMPTS.get(maxAttempts, settings))
        .requestChecksums(
            requestChecksums != null
                ? requestChecksums
                : mode(AwsSettings.REQUEST_CHECKSUM_CALCULATION.get(null, settings)))
        .responseChecksums(
            responseChecksums != null
                ? responseChecksums
                : mode(AwsSettings.RESPONSE_CHECKSUM_VALIDATION.get(null, settings)))
        .requestCompression(
            !AwsSettings.DISABLE_REQUEST_COMPRESSION.get(disableCompression, settings),
            AwsSettings.REQUEST_MIN_COMPRESSION_SIZE_BYTES.get(leastCompressed, settings))
        .payloadSigning(AwsSettings.S3_PAYLOAD_SIGNING_ENABLED.get(payloadSigning, settings))
        .signingRegionSet(AwsSettings.SIGV4A_SIGNING_REGION_SET.find(signingRegionSet, settings))
        .authSchemePreference(
            AwsSettings.AUTH_SCHEME_PREFERENCE.find(authSchemePreference, settings))
        .trace(LambdaTrace.of(settings));
    addTokens(result, service, settings);
    return new Pipeline(
        service, result.build(endpoint.settings(service, settings), provider, used));
  }

  /** Adds where bearer tokens come from: for builders of services that take them. */
  void addTokens(ClientSettings.Builder added, ServiceDescriptor service, Settings settings) {}

  /** The order of ways to sign that was set here; null where none was. */
  final @Nullable String authSchemePreference() {
    return authSchemePreference;
  }

  /** Whether the one who calls was named here, by credentials or by a profile. */
  final boolean namesCaller() {
    return credentials != null || profile != null;
  }

  private HttpTransport newTransport() {
    TransportOptions options = transportOptions.build();
    return jdkTransport ? HttpTransports.jdk(options) : HttpTransports.socket(options);
  }

  private static ChecksumMode mode(String text) {
    return text.equals("when_required") ? ChecksumMode.WHEN_REQUIRED : ChecksumMode.WHEN_SUPPORTED;
  }
}
