package dev.bespoke.runtime.endpoint;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The settings of a client that decide where its requests go. Immutable. */
public final class EndpointSettings {
  private final String endpointPrefix;
  private final String signingName;
  private final @Nullable String region;
  private final @Nullable Endpoint custom;
  private final boolean dualStack;
  private final boolean fips;
  private final boolean accelerate;
  private final boolean secure;
  private final boolean regionalUsEast1;
  private final AddressingStyle addressingStyle;
  private final int hash;

  private EndpointSettings(Builder builder) {
    this.endpointPrefix = builder.endpointPrefix;
    this.signingName = builder.signingName;
    this.region = builder.region;
    this.custom = builder.custom;
    this.dualStack = builder.dualStack;
    this.fips = builder.fips;
    this.accelerate = builder.accelerate;
    this.secure = builder.secure;
    this.regionalUsEast1 = builder.regionalUsEast1;
    this.addressingStyle = builder.addressingStyle;
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
            && dualStack == that.dualStack
            && fips == that.fips
            && accelerate == that.accelerate
            && secure == that.secure
            && regionalUsEast1 == that.regionalUsEast1
            && addressingStyle == that.addressingStyle);
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
    private boolean dualStack;
    private boolean fips;
    private boolean accelerate;
    private boolean secure = true;
    private boolean regionalUsEast1;
    private AddressingStyle addressingStyle = AddressingStyle.AUTO;

    Builder(String endpointPrefix, String signingName) {
      this.endpointPrefix = endpointPrefix;
      this.signingName = signingName;
    }

    Builder(EndpointSettings from) {
      this(from.endpointPrefix, from.signingName);
      this.region = from.region;
      this.custom = from.custom;
      this.dualStack = from.dualStack;
      this.fips = from.fips;
      this.accelerate = from.accelerate;
      this.secure = from.secure;
      this.regionalUsEast1 = from.regionalUsEast1;
      this.addressingStyle = from.addressingStyle;
    }

    /** Sets the region. */
    public Builder region(@Nullable String value) {
      region = value;
      return this;
    }

    /** Sets the user's own endpoint. */
    public Builder custom(@Nullable Endpoint value) {
      custom = value;
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

    /** Finishes. */
    public EndpointSettings build() {
      return new EndpointSettings(this);
    }
  }
}
