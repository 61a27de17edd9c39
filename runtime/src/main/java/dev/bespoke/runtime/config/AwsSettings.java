package dev.bespoke.runtime.config;

/**
 * The settings that all AWS SDKs know, as the "Settings reference" of the AWS SDKs and Tools
 * Reference Guide lists them.
 */
public final class AwsSettings {
  /** The most attempts of one call, the first included. */
  public static final Setting<Integer> MAX_ATTEMPTS =
      Setting.of("AWS_MAX_ATTEMPTS", "max_attempts", SettingParser.integer(1, 1000)).orElse(3);

  /** When a checksum is added to requests. */
  public static final Setting<String> REQUEST_CHECKSUM_CALCULATION =
      Setting.of(
              "AWS_REQUEST_CHECKSUM_CALCULATION",
              "request_checksum_calculation",
              SettingParser.oneOf("when_supported", "when_required"))
          .orElse("when_supported");

  /** When the checksum of a response is verified. */
  public static final Setting<String> RESPONSE_CHECKSUM_VALIDATION =
      Setting.of(
              "AWS_RESPONSE_CHECKSUM_VALIDATION",
              "response_checksum_validation",
              SettingParser.oneOf("when_supported", "when_required"))
          .orElse("when_supported");

  /** Whether request bodies stay uncompressed where an operation allows compression. */
  public static final Setting<Boolean> DISABLE_REQUEST_COMPRESSION =
      Setting.of(
              "AWS_DISABLE_REQUEST_COMPRESSION",
              "disable_request_compression",
              SettingParser.flag())
          .orElse(false);

  /** The length in bytes from which request bodies are compressed. */
  public static final Setting<Integer> REQUEST_MIN_COMPRESSION_SIZE_BYTES =
      Setting.of(
              "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES",
              "request_min_compression_size_bytes",
              SettingParser.integer(0, 10_485_760))
          .orElse(10_240);

  /** Whether endpoints are asked for that answer over IPv6 too. */
  public static final Setting<Boolean> USE_DUALSTACK_ENDPOINT =
      Setting.of("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint", SettingParser.flag())
          .orElse(false);

  /** Whether endpoints are asked for that comply with FIPS 140. */
  public static final Setting<Boolean> USE_FIPS_ENDPOINT =
      Setting.of("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint", SettingParser.flag()).orElse(false);

  /** Whether {@link EndpointUrlSetting} finds nothing. */
  public static final Setting<Boolean> IGNORE_CONFIGURED_ENDPOINT_URLS =
      Setting.of(
              "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS",
              "ignore_configured_endpoint_urls",
              SettingParser.flag())
          .orElse(false);

  /** Whether the name of an S3 bucket stands in the host or in the path. */
  public static final Setting<String> S3_ADDRESSING_STYLE =
      Setting.ofKey("s3.addressing_style", SettingParser.oneOf("auto", "virtual", "path"))
          .orElse("auto");

  /** Whether S3 is reached through its edge locations. */
  public static final Setting<Boolean> S3_USE_ACCELERATE_ENDPOINT =
      Setting.ofKey("s3.use_accelerate_endpoint", SettingParser.flag()).orElse(false);

  /**
   * What S3 and S3 Control go by before {@link #USE_DUALSTACK_ENDPOINT}; no default, since other
   * services don't.
   */
  public static final Setting<Boolean> S3_USE_DUALSTACK_ENDPOINT =
      Setting.ofKey("s3.use_dualstack_endpoint", SettingParser.flag());

  /** Whether S3 in us-east-1 is reached at its regional endpoint or at the global one. */
  public static final Setting<String> S3_US_EAST_1_REGIONAL_ENDPOINT =
      Setting.of(
              "AWS_S3_US_EAST_1_REGIONAL_ENDPOINT",
              "s3.us_east_1_regional_endpoint",
              SettingParser.oneOf("legacy", "regional"))
          .orKey("s3_us_east_1_regional_endpoint")
          .orElse("legacy");

  /** Whether requests for an S3 ARN go to the ARN's region; no default, since services differ. */
  public static final Setting<Boolean> S3_USE_ARN_REGION =
      Setting.of("AWS_S3_USE_ARN_REGION", "s3.use_arn_region", SettingParser.flag())
          .orKey("s3_use_arn_region");

  /** Whether S3's multi-region access points are refused. */
  public static final Setting<Boolean> S3_DISABLE_MULTIREGION_ACCESS_POINTS =
      Setting.of(
              "AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS",
              "s3.s3_disable_multiregion_access_points",
              SettingParser.flag())
          .orKey("s3_disable_multiregion_access_points")
          .orElse(false);

  /** Whether S3's directory buckets are used without the credentials of a session. */
  public static final Setting<Boolean> S3_DISABLE_EXPRESS_SESSION_AUTH =
      Setting.of(
              "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH",
              "s3.s3_disable_express_session_auth",
              SettingParser.flag())
          .orKey("s3_disable_express_session_auth")
          .orElse(false);

  /** Whether STS is reached at its regional endpoints, or in many regions at the global one. */
  public static final Setting<String> STS_REGIONAL_ENDPOINTS =
      Setting.of(
              "AWS_STS_REGIONAL_ENDPOINTS",
              "sts_regional_endpoints",
              SettingParser.oneOf("legacy", "regional"))
          .orElse("regional");

  /** Whether the account that credentials belong to stands in host names. */
  public static final Setting<String> ACCOUNT_ID_ENDPOINT_MODE =
      Setting.of(
              "AWS_ACCOUNT_ID_ENDPOINT_MODE",
              "account_id_endpoint_mode",
              SettingParser.oneOf("preferred", "required", "disabled"))
          .orElse("preferred");

  /** Whether the bodies of S3 requests are part of their signature. */
  public static final Setting<Boolean> S3_PAYLOAD_SIGNING_ENABLED =
      Setting.ofKey("s3.payload_signing_enabled", SettingParser.flag()).orElse(false);

  /** The regions that signatures for several regions are good for; no default, endpoints differ. */
  public static final Setting<String> SIGV4A_SIGNING_REGION_SET =
      Setting.of(
          "AWS_SIGV4A_SIGNING_REGION_SET", "sigv4a_signing_region_set", SettingParser.text());

  /**
   * Which ways of signing are preferred where a service takes several, with commas between; no
   * default, definitions differ.
   */
  public static final Setting<String> AUTH_SCHEME_PREFERENCE =
      Setting.of("AWS_AUTH_SCHEME_PREFERENCE", "auth_scheme_preference", SettingParser.text());

  private AwsSettings() {}
}
