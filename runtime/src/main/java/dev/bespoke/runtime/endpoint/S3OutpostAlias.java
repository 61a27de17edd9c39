package dev.bespoke.runtime.endpoint;

/**
 * The rules of S3 for aliases of access points on Outposts, whose name tells the outpost (Amazon S3
 * on Outposts, "Using a bucket-style alias for your S3 on Outposts bucket access point").
 */
final class S3OutpostAlias {
  private static final String SUFFIX = "--op-s3";

  private S3OutpostAlias() {}

  static boolean serves(String bucket) {
    return bucket.endsWith(SUFFIX) && bucket.length() >= 50;
  }

  static Endpoint resolve(EndpointSettings settings, Region region, String bucket) {
    int length = bucket.length();
    String outpost = bucket.substring(length - 49, length - 32);
    char hardware = bucket.charAt(length - 50);
    if (!Region.isHostLabel(outpost)
        || !EndpointFunctions.isVirtualHostableBucket(bucket, false)
        || (hardware != 'o' && hardware != 'e')) {
      throw new EndpointException(
          "The member Bucket ends as the alias of an access point on Outposts, but tells no"
              + " outpost. Correct it.");
    }
    String host = bucket + (hardware == 'o' ? ".op-" + outpost : ".ec2");
    Endpoint custom = settings.custom();
    if (custom == null && bucket.startsWith("beta", length - 12)) {
      throw new EndpointException(
          "This alias of an access point on Outposts needs an endpoint of its own. Set endpointUrl"
              + " on the client's builder.");
    }
    Endpoint endpoint =
        custom != null
            ? custom.withHost(host + "." + custom.host())
            : Endpoint.at(
                "https://",
                host,
                ".s3-outposts.",
                region.name(),
                ".",
                settings.partitions().of(region.name()).dnsSuffix());
    return S3Arn.signedForOutposts(endpoint, region.name());
  }
}
