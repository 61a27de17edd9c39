package dev.bespoke.runtime.endpoint;

import dev.bespoke.runtime.http.UriEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of S3 for directory buckets and their access points, whose names end with their zone
 * (Amazon S3, "Networking for directory buckets"). Only AWS's own zones have endpoints; a custom
 * one takes any.
 */
final class S3Express {
  private static final String BUCKET = "--x-s3";
  private static final String ACCESS_POINT = "--xa-s3";

  private S3Express() {}

  static boolean serves(EndpointParameters parameters, @Nullable String bucket) {
    return bucket == null
        ? parameters.isTrue("UseS3ExpressControlEndpoint")
        : bucket.endsWith(BUCKET) || bucket.endsWith(ACCESS_POINT);
  }

  static Endpoint resolve(EndpointParameters parameters, Region region, @Nullable String bucket) {
    EndpointSettings settings = parameters.settings();
    if (settings.accelerate()) {
      throw new EndpointException(
          "S3's directory buckets have no accelerated endpoints. Turn that off on the client's"
              + " builder.");
    }
    boolean session =
        bucket != null
            && !settings.disableS3ExpressSessionAuth()
            && !parameters.isTrue("DisableS3ExpressSessionAuth");
    boolean control =
        parameters.isTrue("UseS3ExpressControlEndpoint")
            && (bucket == null || bucket.endsWith(BUCKET));
    String suffix = region.partition().dnsSuffix();
    Endpoint endpoint;
    Endpoint custom = settings.custom();
    if (custom != null) {
      endpoint = custom(custom, bucket);
    } else if (control || bucket == null) {
      session = false;
      endpoint =
          Endpoint.at(
              "https://s3express-control",
              region.fips() ? "-fips" : "",
              settings.dualStack() ? ".dualstack." : ".",
              region.name(),
              ".",
              suffix,
              bucket == null ? "" : "/" + UriEncoder.encode(checked(bucket)));
    } else {
      endpoint =
          Endpoint.at(
              "https://",
              checked(bucket),
              region.fips() ? ".s3express-fips-" : ".s3express-",
              zone(bucket),
              settings.dualStack() ? ".dualstack." : ".",
              region.name(),
              ".",
              suffix);
    }
    return endpoint
        .withAuthScheme(
            new AuthScheme(
                session ? AuthScheme.S3_EXPRESS : AuthScheme.SIGV4,
                "s3express",
                region.name(),
                List.of(),
                true))
        .withProperty("backend", "S3Express");
  }

  private static Endpoint custom(Endpoint custom, @Nullable String bucket) {
    if (bucket == null) {
      return custom;
    }
    EndpointUrl url = EndpointUrl.parse(custom.url());
    if (url != null && url.isIp()) {
      return custom.withBasePath(custom.basePath().concat(UriEncoder.encode(bucket)));
    }
    return custom.withHost(checked(bucket) + "." + custom.host());
  }

  private static String checked(String bucket) {
    if (!EndpointFunctions.isVirtualHostableBucket(bucket, false)) {
      throw new EndpointException(
          "The name of the directory bucket cannot be part of a host name: 3 to 63 lower-case"
              + " letters, digits and hyphens are allowed. Correct the member Bucket.");
    }
    return bucket;
  }

  /** The zone in {@code name--zone--x-s3} or {@code name--zone--xa-s3}. */
  private static String zone(String bucket) {
    int end = bucket.length() - (bucket.endsWith(BUCKET) ? BUCKET : ACCESS_POINT).length();
    int begin = bucket.lastIndexOf("--", end - 1) + 2;
    // A zone's id has two parts at least: usw2-az1.
    if (begin < 3 || begin >= end || bucket.indexOf('-', begin) >= end) {
      throw new EndpointException(
          "The name of the directory bucket does not tell its zone: it ends with --<zone>--x-s3,"
              + " as in photos--usw2-az1--x-s3. Correct the member Bucket.");
    }
    return bucket.substring(begin, end);
  }
}
