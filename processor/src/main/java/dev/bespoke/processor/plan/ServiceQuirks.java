package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.Location;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.ServiceMetadata;
import dev.bespoke.processor.plan.MemberPlan.Quirk;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What definitions in botocore's form do not say of some services: each rule says its reason. */
final class ServiceQuirks {
  private static final Set<String> ROUTE_53_IDS =
      Set.of("ResourceId", "ChangeId", "DelegationSetId");

  private ServiceQuirks() {}

  /** The runtime's class that knows the service's endpoints: S3's follow rules of their own. */
  static ClassName endpointResolver(ServiceMetadata metadata) {
    return ClassName.get(
        "dev.bespoke.runtime.endpoint",
        isS3(metadata) ? "S3EndpointResolver" : "RegionalEndpointResolver");
  }

  /** S3's endpoint puts the bucket into the host or the path; the template must not repeat it. */
  static String requestUri(ServiceMetadata metadata, String requestUri) {
    String bucket = "/{Bucket}";
    if (!isS3(metadata) || !requestUri.startsWith(bucket)) {
      return requestUri;
    }
    String rest = requestUri.substring(bucket.length());
    return rest.startsWith("/") ? rest : "/" + rest;
  }

  /** GetBucketLocation answers with the root element's text alone (s3UnwrappedXmlOutput). */
  static boolean unwrappedOutput(ServiceMetadata metadata, String operation) {
    return isS3(metadata) && operation.equals("GetBucketLocation");
  }

  /** Headers that all of a service's requests need. */
  static Map<String, String> headers(ServiceMetadata metadata) {
    return switch (metadata.serviceId()) {
      case "API Gateway" -> Map.of("accept", "application/json");
      case "Glacier" -> Map.of("x-amz-glacier-version", metadata.apiVersion());
      default -> Map.of();
    };
  }

  /** Uploads whose payload's tree hash Glacier wants to know. */
  static boolean treeHash(ServiceMetadata metadata, String operation) {
    return metadata.serviceId().equals("Glacier")
        && (operation.equals("UploadArchive") || operation.equals("UploadMultipartPart"));
  }

  /** Calls that the service holds open until there is something to return. */
  static boolean longPoll(ServiceMetadata metadata, String operation) {
    return switch (metadata.serviceId()) {
      case "SQS" -> operation.equals("ReceiveMessage");
      case "SFN" -> operation.equals("GetActivityTask");
      case "SWF" -> operation.startsWith("PollFor");
      default -> false;
    };
  }

  /** What a service wants of some members; S3's headers: see the runtime's {@code S3Headers}. */
  static Quirk of(ServiceMetadata metadata, MemberDefinition member) {
    if (metadata.serviceId().equals("Machine Learning")) {
      return member.name().equals("PredictEndpoint") ? Quirk.ENDPOINT : Quirk.NONE;
    }
    if (metadata.serviceId().equals("Glacier")) {
      return member.name().equals("accountId") ? Quirk.ACCOUNT : Quirk.NONE;
    }
    if (metadata.serviceId().equals("Route 53")) {
      return ROUTE_53_IDS.contains(member.shape()) ? Quirk.ID_WITH_PATH : Quirk.NONE;
    }
    if (metadata.serviceId().equals("S3 Control")) {
      String parameter = member.contextParam();
      return "Bucket".equals(parameter) || "AccessPointName".equals(parameter)
          ? Quirk.NAME_OR_ARN
          : Quirk.NONE;
    }
    if (!isS3(metadata)) {
      return Quirk.NONE;
    }
    if (member.location() == Location.URI && member.name().equals("Bucket")) {
      return Quirk.BUCKET;
    }
    if (member.location() != Location.HEADER) {
      return Quirk.NONE;
    }
    String header = member.wireName().toLowerCase(Locale.ROOT);
    if (header.equals("x-amz-copy-source")) {
      return Quirk.COPY_SOURCE;
    }
    if (header.endsWith("-customer-key-md5")) {
      return Quirk.CUSTOMER_KEY_MD5;
    }
    return header.equals("expires") ? Quirk.LENIENT_TIMESTAMP : Quirk.NONE;
  }

  private static boolean isS3(ServiceMetadata metadata) {
    return metadata.serviceId().equals("S3");
  }
}
