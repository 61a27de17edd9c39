package dev.bespoke.runtime.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of S3 for ARNs in the place of a bucket's name: access points, multi-region ones, those
 * of Object Lambda and of Outposts (Amazon S3, "Managing access to shared datasets with access
 * points", "Multi-Region Access Points", "S3 on Outposts").
 */
final class S3Arn {
  private final EndpointParameters parameters;
  private final EndpointSettings settings;
  private final Region client;
  private final Arn arn;
  private final String partition;

  private S3Arn(EndpointParameters parameters, Region client, Arn arn) {
    this.parameters = parameters;
    this.settings = parameters.settings();
    this.client = client;
    this.arn = arn;
    this.partition = client.partition().name();
  }

  static Endpoint resolve(EndpointParameters parameters, Region client, String text) {
    Arn arn = Arn.parse(text);
    if (arn == null || arn.resourceId().get(0).isEmpty()) {
      throw malformed("it names no partition, service or resource");
    }
    S3Arn place = new S3Arn(parameters, client, arn);
    String type = arn.resourceId().get(0);
    return switch (arn.service() + ":" + type) {
      case "s3:accesspoint" -> place.accessPoint();
      case "s3-object-lambda:accesspoint" -> place.objectLambda();
      case "s3-outposts:outpost" -> place.outpost();
      default ->
          throw malformed(
              "access points (s3, s3-object-lambda) and outposts (s3-outposts) are known, not "
                  + arn.service()
                  + " with the resource "
                  + type);
    };
  }

  private Endpoint accessPoint() {
    String name = onlyName();
    refuseWhere(settings.accelerate(), "accelerated endpoints");
    if (arn.region().isEmpty()) {
      return multiRegion(name);
    }
    checkRegion();
    String kind = fips() ? ".s3-accesspoint-fips" : ".s3-accesspoint";
    return regional(name, settings.dualStack() ? kind + ".dualstack" : kind)
        .withAuthScheme(sigV4("s3"));
  }

  private Endpoint objectLambda() {
    String name = onlyName();
    refuseWhere(settings.accelerate(), "accelerated endpoints");
    refuseWhere(settings.dualStack(), "dual-stack endpoints");
    checkRegion();
    return regional(name, fips() ? ".s3-object-lambda-fips" : ".s3-object-lambda")
        .withAuthScheme(sigV4("s3-object-lambda"));
  }

  private Endpoint outpost() {
    List<String> resource = arn.resourceId();
    if (resource.size() != 4 || !resource.get(2).equals("accesspoint")) {
      throw malformed("an outpost's is outpost/<id>/accesspoint/<name>");
    }
    refuseWhere(settings.accelerate(), "accelerated endpoints");
    refuseWhere(settings.dualStack(), "dual-stack endpoints");
    refuseWhere(fips(), "FIPS endpoints");
    checkRegion();
    String outpost = label(resource.get(1), "the outpost's id");
    String host = label(resource.get(3), "the access point's name") + "-" + account();
    Endpoint custom = settings.custom();
    Endpoint endpoint =
        custom != null
            ? custom.withHost(host + "." + outpost + "." + custom.host())
            : Endpoint.at(
                "https://", host, ".", outpost, ".s3-outposts.", arn.region(), ".", suffix());
    return signedForOutposts(endpoint, arn.region());
  }

  /** An endpoint of S3 on Outposts, which takes either kind of signature. */
  static Endpoint signedForOutposts(Endpoint endpoint, String region) {
    return endpoint
        .withAuthScheme(new AuthScheme(AuthScheme.SIGV4A, "s3-outposts", null, List.of("*"), true))
        .withAuthScheme(new AuthScheme(AuthScheme.SIGV4, "s3-outposts", region, List.of(), true));
  }

  private Endpoint multiRegion(String name) {
    refuseWhere(settings.disableMultiRegionAccessPoints(), "multi-region access points");
    refuseWhere(fips(), "FIPS endpoints");
    refuseWhere(settings.dualStack(), "dual-stack endpoints");
    if (!EndpointFunctions.isHostLabel(name, true)) {
      throw malformed("the access point's name has characters that host names do not allow");
    }
    checkPartition(arn.partition());
    return Endpoint.at("https://", name, ".accesspoint.s3-global.", client.partition().dnsSuffix())
        .withAuthScheme(new AuthScheme(AuthScheme.SIGV4A, "s3", null, List.of("*"), true));
  }

  private Endpoint regional(String name, String kind) {
    String host = label(name, "the access point's name") + "-" + account();
    Endpoint custom = settings.custom();
    if (custom != null) {
      return custom.withHost(host + "." + custom.host());
    }
    Endpoint endpoint = Endpoint.at("https://", host, kind, ".", arn.region(), ".", suffix());
    return endpoint.withSecure(settings.secure());
  }

  private AuthScheme sigV4(String name) {
    return new AuthScheme(AuthScheme.SIGV4, name, arn.region(), List.of(), true);
  }

  private boolean fips() {
    return client.fips();
  }

  private String suffix() {
    return settings.partitions().of(arn.region()).dnsSuffix();
  }

  private String account() {
    return label(arn.accountId(), "the account's id");
  }

  /** The one name after {@code accesspoint}. */
  private String onlyName() {
    if (parameters.isTrue("DisableAccessPoints")) {
      throw new EndpointException("Access points are not supported for this operation.");
    }
    if (arn.resourceId().size() != 2 || arn.resourceId().get(1).isEmpty()) {
      throw malformed("an access point's is accesspoint/<name>");
    }
    return arn.resourceId().get(1);
  }

  private void checkRegion() {
    String region = label(arn.region(), "the region");
    checkPartition(settings.partitions().of(region).name());
    if (Boolean.FALSE.equals(settings.useArnRegion()) && !region.equals(client.name())) {
      throw new EndpointException(
          "The ARN's region ",
          region,
          " is not the client's, ",
          client.name(),
          ", and useArnRegion is off. Turn it on, or use a client of that region.");
    }
  }

  private void checkPartition(String name) {
    if (!name.equals(partition)) {
      throw new EndpointException(
          "The client is configured for the partition ",
          partition,
          ", and the ARN is of the partition ",
          name,
          ". Use a client of a region of that partition.");
    }
  }

  private static String label(@Nullable String text, String what) {
    if (text == null || !Region.isHostLabel(text)) {
      throw malformed(what + " is missing, or has characters that host names do not allow");
    }
    return text;
  }

  private static void refuseWhere(boolean refused, String what) {
    if (refused) {
      throw new EndpointException(
          "The client's settings and the ARN given as bucket do not go together: ",
          what,
          " cannot be used here. Change the setting on the client's builder.");
    }
  }

  private static EndpointException malformed(String reason) {
    return new EndpointException(
        "The member Bucket holds an ARN that S3 does not know: ", reason, ".");
  }
}
