package dev.bespoke.runtime.endpoint;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The settings of a client that decide where its requests go. Immutable. */
public final class EndpointSettings {
  private final String endpointPrefix;
  private final String signingName;
  private final @Nullable String region;
  private final @Nullable String signingRegion;
  private final @Nullable Endpoint custom;
  private final @Nullable String customUrl;
  private final boolean dualStack;
  private final boolean fips;
  private final boolean accelerate;
  private final boolean secure;
  private final boolean regionalUsEast1;
  private final AddressingStyle addressingStyle;
  private final @Nullable Boolean useArnRegion;
  private final boolean disableMultiRegionAccessPoints;
  private final boolean disableS3ExpressSessionAuth;
  private final boolean globalSts;
  private final AccountIdEndpointMode accountIdMode;
  private final Partitions partitions;
  private final Map<String, Object> clientParameters;
  private final int hash;

  private EndpointSettings(Builder builder) {
    this.endpointPrefix = builder.endpointPrefix;
    this.signingName = builder.signingName;
    String given = builder.region;
    String real = given == null ? null : Region.withoutFips(given);
    this.region = real;
    this.signingRegion = real == null ? null : builder.partitions.of(real).real(real);
    this.custom = builder.custom;
    this.customUrl = builder.customUrl;
    this.dualStack = builder.dualStack;
    this.fips = builder.fips || !Objects.equals(real, given);
    this.accelerate = builder.accelerate;
    this.secure = builder.secure;
    this.regionalUsEast1 = builder.regionalUsEast1;
    this.addressingStyle = builder.addressingStyle;
    this.useArnRegion = builder.useArnRegion;
    this.disableMultiRegionAccessPoints = builder.disableMultiRegionAccessPoints;
    this.disableS3ExpressSessionAuth = builder.disableS3ExpressSessionAuth;
    this.globalSts = builder.globalSts;
    this.accountIdMode = builder.accountIdMode;
    this.partitions = builder.partitions;
    this.clientParameters = Map.copyOf(builder.clientParameters);
    this.hash =
        Objects.hash(endpointPrefix, signingName, region, dualStack, fips, accelerate, secure);
  }

  /** Begins the settings of a client of this service. */
  public static Builder builder(String endpointPrefix, String signingName) {
    return new Builder(endpointPrefix, signingName);
  }

  /** The first label of the service's host names. */
  public String endpointPrefix() {
    return endpointPrefix;
  }

  /** The service's name in signatures. */
  public String signingName() {
    return signingName;
  }

  /** The region, or null where none is set. */
  public @Nullable String region() {
    return region;
  }

  /** The region in signatures, where the endpoint has none of its own; null where none is set. */
  public @Nullable String signingRegion() {
    return signingRegion;
  }

  /** The endpoint that the user gave, which replaces the rules' host; null for none. */
  public @Nullable Endpoint custom() {
    return custom;
  }

  /** Whether host names with IPv6 addresses are wanted. */
  public boolean dualStack() {
    return dualStack;
  }

  /** Whether FIPS 140 endpoints are wanted. */
  public boolean fips() {
    return fips;
  }

  /** Whether S3's accelerated endpoint is wanted. */
  public boolean accelerate() {
    return accelerate;
  }

  /** Whether the rules' endpoints are spoken to over TLS. */
  public boolean secure() {
    return secure;
  }

  /** Whether S3 in us-east-1 is reached at its regional endpoint, not at the global one. */
  public boolean regionalUsEast1() {
    return regionalUsEast1;
  }

  /** Where S3 requests name their bucket. */
  public AddressingStyle addressingStyle() {
    return addressingStyle;
  }

  /**
   * Whether S3's path style is asked for: by the addressing style, or by a custom endpoint unless
   * the bucket, which may be null, is an ARN, since ARNs have no path style.
   */
  public boolean forcePathStyle(@Nullable String bucket) {
    return addressingStyle == AddressingStyle.PATH
        || (customUrl != null
            && addressingStyle == AddressingStyle.AUTO
            && (bucket == null || !bucket.startsWith("arn:")));
  }

  /**
   * Whether requests for an S3 ARN go to the ARN's region instead of the client's; null where the
   * rules decide.
   */
  public @Nullable Boolean useArnRegion() {
    return useArnRegion;
  }

  /** Whether S3 in us-east-1 is reached at the global endpoint. */
  public boolean globalUsEast1() {
    return !regionalUsEast1;
  }

  /** Whether S3's multi-region access points may not be used. */
  public boolean disableMultiRegionAccessPoints() {
    return disableMultiRegionAccessPoints;
  }

  /** Whether requests to S3's directory buckets are signed with the client's own credentials. */
  public boolean disableS3ExpressSessionAuth() {
    return disableS3ExpressSessionAuth;
  }

  /** Whether STS is reached at its global endpoint from the regions where that was so once. */
  public boolean globalSts() {
    return globalSts;
  }

  /** Whether account ids stand in host names. */
  public AccountIdEndpointMode accountIdMode() {
    return accountIdMode;
  }

  /** The partitions that regions are in. */
  public Partitions partitions() {
    return partitions;
  }

  /** The endpoint that the user gave, as text; null for none. */
  public @Nullable String customUrl() {
    return customUrl;
  }

  /** A parameter of the rules that the user gave on the client's builder; null for unset. */
  public @Nullable String text(String name) {
    return clientParameters.get(name) instanceof String text ? text : null;
  }

  /**
   * A boolean parameter of the rules that the user gave on the client's builder; null for unset.
   */
  public @Nullable Boolean flag(String name) {
    return clientParameters.get(name) instanceof Boolean flag ? flag : null;
  }

  /** These settings for another region. */
  public EndpointSettings withRegion(String other) {
    return new Builder(this).region(other).build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof EndpointSettings that
            && hash == that.hash
            && endpointPrefix.equals(that.endpointPrefix)
            && signingName.equals(that.signingName)
            && Objects.equals(region, that.region)
            && Objects.equals(custom, that.custom)
            && Objects.equals(customUrl, that.customUrl)
            && dualStack == that.dualStack
            && fips == that.fips
            && accelerate == that.accelerate
            && secure == that.secure
            && regionalUsEast1 == that.regionalUsEast1
            && addressingStyle == that.addressingStyle
            && Objects.equals(useArnRegion, that.useArnRegion)
            && disableMultiRegionAccessPoints == that.disableMultiRegionAccessPoints
            && disableS3ExpressSessionAuth == that.disableS3ExpressSessionAuth
            && globalSts == that.globalSts
            && accountIdMode == that.accountIdMode
            && partitions == that.partitions
            && clientParameters.equals(that.clientParameters));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** Collects settings. */
  public static final class Builder {
    private final String endpointPrefix;
    private final String signingName;
    private @Nullable String region;
    private @Nullable Endpoint custom;
    private @Nullable String customUrl;
    private boolean dualStack;
    private boolean fips;
    private boolean accelerate;
    private boolean secure = true;
    private boolean regionalUsEast1;
    private AddressingStyle addressingStyle = AddressingStyle.AUTO;
    private @Nullable Boolean useArnRegion;
    private boolean disableMultiRegionAccessPoints;
    private boolean disableS3ExpressSessionAuth;
    private boolean globalSts;
    private AccountIdEndpointMode accountIdMode = AccountIdEndpointMode.PREFERRED;
    private Partitions partitions = Partitions.known();
    private Map<String, Object> clientParameters = Map.of();

    Builder(String endpointPrefix, String signingName) {
      this.endpointPrefix = endpointPrefix;
      this.signingName = signingName;
    }

    Builder(EndpointSettings from) {
      this(from.endpointPrefix, from.signingName);
      this.region = from.region;
      this.custom = from.custom;
      this.customUrl = from.customUrl;
      this.dualStack = from.dualStack;
      this.fips = from.fips;
      this.accelerate = from.accelerate;
      this.secure = from.secure;
      this.regionalUsEast1 = from.regionalUsEast1;
      this.addressingStyle = from.addressingStyle;
      this.useArnRegion = from.useArnRegion;
      this.disableMultiRegionAccessPoints = from.disableMultiRegionAccessPoints;
      this.disableS3ExpressSessionAuth = from.disableS3ExpressSessionAuth;
      this.globalSts = from.globalSts;
      this.accountIdMode = from.accountIdMode;
      this.partitions = from.partitions;
      this.clientParameters = from.clientParameters;
    }

    /** Sets the region. */
    public Builder region(@Nullable String value) {
      region = value;
      return this;
    }

    /** Sets the user's own endpoint. */
    public Builder custom(@Nullable Endpoint value) {
      custom = value;
      customUrl = value == null ? null : value.url();
      return this;
    }

    /** Sets the user's own endpoint as text that only compiled rules look at. */
    public Builder customUrl(@Nullable String value) {
      customUrl = value;
      return this;
    }

    /** Sets whether IPv6 addresses are wanted. */
    public Builder dualStack(boolean value) {
      dualStack = value;
      return this;
    }

    /** Sets whether FIPS endpoints are wanted. */
    public Builder fips(boolean value) {
      fips = value;
      return this;
    }

    /** Sets whether S3's accelerated endpoint is wanted. */
    public Builder accelerate(boolean value) {
      accelerate = value;
      return this;
    }

    /** Sets whether TLS is spoken. */
    public Builder secure(boolean value) {
      secure = value;
      return this;
    }

    /** Sets whether S3 in us-east-1 is reached at its regional endpoint. */
    public Builder regionalUsEast1(boolean value) {
      regionalUsEast1 = value;
      return this;
    }

    /** Sets where S3 requests name their bucket. */
    public Builder addressingStyle(AddressingStyle value) {
      addressingStyle = value;
      return this;
    }

    /** Sets whether an S3 ARN's region is gone to; null for as the rules have it. */
    public Builder useArnRegion(@Nullable Boolean value) {
      useArnRegion = value;
      return this;
    }

    /** Sets whether S3's multi-region access points may not be used. */
    public Builder disableMultiRegionAccessPoints(boolean value) {
      disableMultiRegionAccessPoints = value;
      return this;
    }

    /** Sets whether S3's directory buckets get no session credentials. */
    public Builder disableS3ExpressSessionAuth(boolean value) {
      disableS3ExpressSessionAuth = value;
      return this;
    }

    /** Sets whether STS is reached at its global endpoint where that was so once. */
    public Builder globalSts(boolean value) {
      globalSts = value;
      return this;
    }

    /** Sets whether account ids stand in host names. */
    public Builder accountIdMode(AccountIdEndpointMode value) {
      accountIdMode = value;
      return this;
    }

    /** Sets the partitions. */
    public Builder partitions(Partitions value) {
      partitions = value;
      return this;
    }

    /** Sets the other parameters of the rules: texts and booleans by name. */
    public Builder clientParameters(Map<String, Object> value) {
      clientParameters = value;
      return this;
    }

    /** Finishes. */
    public EndpointSettings build() {
      return new EndpointSettings(this);
    }
  }
}
