package dev.bespoke.runtime.client;

import dev.bespoke.runtime.config.AwsSettings;
import dev.bespoke.runtime.config.EndpointUrlSetting;
import dev.bespoke.runtime.config.Settings;
import dev.bespoke.runtime.endpoint.AccountIdEndpointMode;
import dev.bespoke.runtime.endpoint.AddressingStyle;
import dev.bespoke.runtime.endpoint.Endpoint;
import dev.bespoke.runtime.endpoint.EndpointSettings;
import dev.bespoke.runtime.endpoint.Partitions;
import dev.bespoke.runtime.operation.ServiceDescriptor;
import dev.bespoke.runtime.region.RegionResolver;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where requests go, as far as it was set on a client's builder; null where it was not. */
final class EndpointOptions {
  final Map<String, Object> parameters = new HashMap<>();
  @Nullable String region;
  @Nullable String url;
  @Nullable AddressingStyle addressingStyle;
  @Nullable Boolean accelerate;
  @Nullable Boolean dualStack;
  @Nullable Boolean fips;
  @Nullable Boolean regionalUsEast1;
  @Nullable Boolean useArnRegion;
  @Nullable Boolean disableMultiRegionAccessPoints;
  @Nullable Boolean disableS3ExpressSessionAuth;
  @Nullable AccountIdEndpointMode accountIdMode;
  @Nullable Partitions partitions;

  /** What was set here, else what the environment and the profile say. */
  EndpointSettings settings(ServiceDescriptor service, Settings settings) {
    String custom =
        url != null
            ? EndpointUrlSetting.check(url, "The endpoint URL of the client's builder")
            : EndpointUrlSetting.find(service.serviceId(), settings);
    return EndpointSettings.builder(service.endpointPrefix(), service.signingName())
        .region(region(service, settings))
        .custom(custom == null ? null : Endpoint.parse(custom))
        .dualStack(dualStack(service, settings))
        .fips(AwsSettings.USE_FIPS_ENDPOINT.get(fips, settings))
        .accelerate(AwsSettings.S3_USE_ACCELERATE_ENDPOINT.get(accelerate, settings))
        .regionalUsEast1(
            regionalUsEast1 != null
                ? regionalUsEast1
                : AwsSettings.S3_US_EAST_1_REGIONAL_ENDPOINT.get(null, settings).equals("regional"))
        .addressingStyle(style(settings))
        .useArnRegion(arnRegion(service, settings))
        .disableMultiRegionAccessPoints(
            AwsSettings.S3_DISABLE_MULTIREGION_ACCESS_POINTS.get(
                disableMultiRegionAccessPoints, settings))
        .disableS3ExpressSessionAuth(
            AwsSettings.S3_DISABLE_EXPRESS_SESSION_AUTH.get(disableS3ExpressSessionAuth, settings))
        .globalSts(AwsSettings.STS_REGIONAL_ENDPOINTS.get(null, settings).equals("legacy"))
        .accountIdMode(accountIdMode(settings))
        .partitions(partitions == null ? Partitions.known() : partitions)
        .clientParameters(parameters)
        .build();
  }

  private String region(ServiceDescriptor service, Settings settings) {
    String global = service.endpoints().globalRegion();
    if (global == null) {
      return RegionResolver.resolve(region, settings);
    }
    String found = RegionResolver.find(region, settings);
    return found == null ? global : found;
  }

  private boolean dualStack(ServiceDescriptor service, Settings settings) {
    String id = service.serviceId();
    boolean s3 = id.equals("S3") || id.equals("S3 Control");
    return AwsSettings.USE_DUALSTACK_ENDPOINT.get(
        s3 ? AwsSettings.S3_USE_DUALSTACK_ENDPOINT.find(dualStack, settings) : dualStack, settings);
  }

  private AddressingStyle style(Settings settings) {
    return addressingStyle != null
        ? addressingStyle
        : AddressingStyle.valueOf(
            AwsSettings.S3_ADDRESSING_STYLE.get(null, settings).toUpperCase(Locale.ROOT));
  }

  private AccountIdEndpointMode accountIdMode(Settings settings) {
    return accountIdMode != null
        ? accountIdMode
        : AccountIdEndpointMode.valueOf(
            AwsSettings.ACCOUNT_ID_ENDPOINT_MODE.get(null, settings).toUpperCase(Locale.ROOT));
  }

  /** S3 Control, unlike S3, stays in the client's region unless told otherwise. */
  private @Nullable Boolean arnRegion(ServiceDescriptor service, Settings settings) {
    Boolean found = AwsSettings.S3_USE_ARN_REGION.find(useArnRegion, settings);
    if (found == null && service.serviceId().equals("S3 Control")) {
      return false;
    }
    return found;
  }
}
