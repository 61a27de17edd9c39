package dev.bespoke.runtime.endpoint;

/**
 * The rules of most services: {@code <endpoint prefix>.<region>.<DNS suffix of the partition>},
 * with {@code -fips} after the prefix and the partition's dual-stack suffix where asked for (AWS,
 * "AWS service endpoints"). Stateless.
 */
public final class RegionalEndpointResolver implements EndpointResolver {
  // Their standard endpoints in GovCloud comply with FIPS 140 and have no others.
  private static final String[] FIPS_AS_THEY_ARE = {
    "dynamodb", "sqs", "sts", "streams.dynamodb", "autoscaling", "cloudformation", "ec2", "swf"
  };

  /** Creates one. */
  public RegionalEndpointResolver() {}

  @Override
  public boolean uses(String parameter) {
    return false;
  }

  @Override
  public Endpoint resolve(EndpointParameters parameters) {
    EndpointSettings settings = parameters.settings();
    Region region = Region.required(settings);
    Endpoint custom = settings.custom();
    if (custom != null) {
      return custom.withSigningRegion(region.name());
    }
    StringBuilder host = new StringBuilder(64).append(settings.endpointPrefix());
    if (region.fips() && !isFipsAsItIs(settings.endpointPrefix(), region)) {
      host.append("-fips");
    }
    // STS alone of these services answers for a whole partition at a name without a region.
    if (!region.global() || !settings.endpointPrefix().equals("sts")) {
      host.append('.').append(region.name());
    }
    host.append('.').append(region.partition().suffix(settings.dualStack()));
    return Endpoint.of(settings.secure(), host.toString(), region.name());
  }

  private static boolean isFipsAsItIs(String prefix, Region region) {
    if (!region.partition().name().equals("aws-us-gov")) {
      return false;
    }
    for (String known : FIPS_AS_THEY_ARE) {
      if (known.equals(prefix)) {
        return true;
      }
    }
    return false;
  }
}
