package dev.bespoke.runtime.endpoint;

import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.http.UriEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of Amazon S3. An ordinary bucket is in the host name where bucket and endpoint allow
 * it, else in the path; there are custom, accelerated, dual-stack, FIPS and global endpoints
 * (Amazon S3, "Making requests"). Stateless.
 */
public final class S3EndpointResolver implements EndpointResolver {
  private static final String ACCELERATE = "s3-accelerate.amazonaws.com";
  private static final String ACCELERATE_DUAL_STACK = "s3-accelerate.dualstack.amazonaws.com";

  /** Creates one. */
  public S3EndpointResolver() {}

  @Override
  public boolean uses(String parameter) {
    return switch (parameter) {
      case "Bucket",
          "UseS3ExpressControlEndpoint",
          "DisableS3ExpressSessionAuth",
          "UseObjectLambdaEndpoint",
          "DisableAccessPoints",
          EndpointParameters.PRESIGNED ->
          true;
      default -> false;
    };
  }

  @Override
  public String globalRegion() {
    return "aws-global";
  }

  @Override
  public boolean distinguishes(String operation) {
    return operation.equals("GetBucketLocation");
  }

  @Override
  public Endpoint resolve(EndpointParameters parameters) {
    EndpointSettings settings = parameters.settings();
    String named = settings.region();
    Region region = Region.of(named == null ? globalRegion() : named, settings);
    checkCombination(settings, region);
    String bucket = parameters.get("Bucket");
    if (bucket != null && bucket.startsWith("arn:")) {
      return S3Arn.resolve(parameters, region, bucket);
    }
    if (bucket != null) {
      S3BucketName.check(bucket);
    }
    if (S3Express.serves(parameters, bucket)) {
      return S3Express.resolve(parameters, region, bucket);
    }
    if (bucket != null && S3OutpostAlias.serves(bucket)) {
      return S3OutpostAlias.resolve(settings, region, bucket);
    }
    if (bucket == null && parameters.isTrue("UseObjectLambdaEndpoint")) {
      return objectLambda(settings, region);
    }
    Endpoint custom = settings.custom();
    if (custom != null) {
      return custom(custom.withSigningRegion(region.name()), settings, bucket);
    }
    // Any region tells where a bucket is, but only where the path names it.
    boolean inPath =
        settings.addressingStyle() == AddressingStyle.PATH || parameters.operation() != null;
    if (settings.accelerate() && bucket != null && parameters.operation() == null) {
      return accelerated(settings, region, bucket);
    }
    boolean global = isGlobal(parameters, region);
    Endpoint endpoint =
        Endpoint.of(settings.secure(), host(settings, region, global), region.name());
    return place(endpoint, bucket, inPath, false);
  }

  @Override
  public @Nullable String redirectedRegion(EndpointParameters parameters, ErrorResponse error) {
    return S3Redirect.region(parameters, error);
  }

  /** Refuses settings that ask for an endpoint which is not there, instead of dropping one. */
  private static void checkCombination(EndpointSettings settings, Region region) {
    Endpoint custom = settings.custom();
    if (custom != null) {
      refuseWhere(region.fips(), "FIPS endpoints and an endpoint URL");
      refuseWhere(settings.accelerate(), "accelerated endpoints and an endpoint URL");
      refuseWhere(
          settings.dualStack() && !isAccelerated(custom),
          "dual-stack endpoints and an endpoint URL");
    }
    refuseWhere(
        region.fips() && region.partition().name().equals("aws-cn"), "FIPS and a region in China");
  }

  private static boolean isAccelerated(Endpoint endpoint) {
    return endpoint.host().equals(ACCELERATE) || endpoint.host().equals(ACCELERATE_DUAL_STACK);
  }

  private static void refuseWhere(boolean refused, String what) {
    if (refused) {
      throw new EndpointException(
          "S3 has no endpoint for the client's settings: ",
          what,
          " do not go together. Change one of them on the client's builder, or in the profile.");
    }
  }

  /** Where the functions of S3 Object Lambda send what they have made of an object. */
  private static Endpoint objectLambda(EndpointSettings settings, Region region) {
    if (settings.dualStack() || settings.accelerate()) {
      throw new EndpointException(
          "S3 Object Lambda has no dual-stack or accelerated endpoints. Turn that off on the"
              + " client's builder.");
    }
    Endpoint custom = settings.custom();
    Endpoint endpoint =
        custom != null
            ? custom
            : Endpoint.at(
                "https://s3-object-lambda",
                region.fips() ? "-fips." : ".",
                region.name(),
                ".",
                region.partition().dnsSuffix());
    return endpoint.withAuthScheme(
        new AuthScheme(AuthScheme.SIGV4, "s3-object-lambda", region.name(), List.of(), true));
  }

  private static String host(EndpointSettings settings, Region region, boolean global) {
    if (global) {
      return "s3.".concat(region.partition().dnsSuffix());
    }
    StringBuilder host = new StringBuilder(64).append("s3");
    if (region.fips()) {
      host.append("-fips");
    }
    if (settings.dualStack()) {
      host.append(".dualstack");
    }
    host.append('.').append(region.name()).append('.').append(region.partition().dnsSuffix());
    return host.toString();
  }

  /** Whether the endpoint without a region serves; it has no dual-stack or FIPS form. */
  private static boolean isGlobal(EndpointParameters parameters, Region region) {
    EndpointSettings settings = parameters.settings();
    if (settings.dualStack() || region.fips() || !region.partition().name().equals("aws")) {
      return false;
    }
    if (region.global()) {
      return true;
    }
    if (region.name().equals("us-east-1")) {
      return !settings.regionalUsEast1();
    }
    String bucket = parameters.get("Bucket");
    return parameters.isTrue(EndpointParameters.PRESIGNED)
        && isServedGlobally(region.name())
        && !settings.regionalUsEast1()
        && settings.addressingStyle() == AddressingStyle.AUTO
        && (bucket == null || S3BucketName.isHostLabel(bucket));
  }

  /**
   * Whether the endpoint without a region routes to this one: to none of AWS's that came after
   * March 2019. What is no region of AWS's is left to whoever named it, as in boto3.
   */
  private static boolean isServedGlobally(String region) {
    return switch (region) {
      case "us-east-1",
          "us-east-2",
          "us-west-1",
          "us-west-2",
          "ca-central-1",
          "sa-east-1",
          "eu-central-1",
          "eu-north-1",
          "eu-west-1",
          "eu-west-2",
          "eu-west-3",
          "ap-south-1",
          "ap-northeast-1",
          "ap-northeast-2",
          "ap-northeast-3",
          "ap-southeast-1",
          "ap-southeast-2" ->
          true;
      default -> region.indexOf('-') != 2;
    };
  }

  private static Endpoint accelerated(EndpointSettings settings, Region region, String bucket) {
    if (region.fips() || !region.partition().name().equals("aws")) {
      throw new ClientException(
          "S3 has no accelerated endpoint in the region "
              + region.name()
              + (region.fips() ? " with FIPS" : "")
              + ". Turn accelerate off on the client's builder.");
    }
    if (!S3BucketName.isHostLabel(bucket)) {
      throw new ClientException(
          "S3's accelerated endpoint needs a bucket name that can be one label of a host name;"
              + " this one has dots, upper-case letters or another length than 3 to 63. Turn"
              + " accelerate off on the client's builder, or use another bucket.");
    }
    String host = settings.dualStack() ? "s3-accelerate.dualstack." : "s3-accelerate.";
    String suffix = region.partition().dnsSuffix();
    Endpoint endpoint = Endpoint.of(settings.secure(), host.concat(suffix), region.name());
    return place(endpoint, bucket, false, false);
  }

  private static Endpoint custom(
      Endpoint custom, EndpointSettings settings, @Nullable String bucket) {
    boolean virtual =
        switch (settings.addressingStyle()) {
          case VIRTUAL -> !EndpointUrl.isAddress(custom.host());
          case PATH -> false;
          case AUTO -> isAccelerated(custom);
        };
    // Without TLS no certificate has to cover the dots of a bucket's name.
    return place(custom, bucket, !virtual, custom.scheme().equals("http"));
  }

  private static Endpoint place(
      Endpoint endpoint, @Nullable String bucket, boolean inPath, boolean dotsAllowed) {
    if (bucket == null) {
      return endpoint;
    }
    boolean fits =
        S3BucketName.isHostLabel(bucket) || (dotsAllowed && S3BucketName.isHostName(bucket));
    if (inPath || !fits) {
      return endpoint.withBasePath(endpoint.basePath().concat(UriEncoder.encode(bucket)));
    }
    return endpoint.withHost(bucket.concat(".").concat(endpoint.host()));
  }
}
