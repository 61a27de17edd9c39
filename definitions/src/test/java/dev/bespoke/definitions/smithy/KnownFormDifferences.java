package dev.bespoke.definitions.smithy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * In what the forms of AWS's services are known to differ, because their texts do: they are of
 * different days, and by different hands. A kind that is found nowhere any more is out of date.
 */
final class KnownFormDifferences {
  private final List<Kind> kinds = new ArrayList<>();

  KnownFormDifferences() {
    // What both mean alike. A path in a model never ends with a slash; services take either.
    everywhere("path", d -> d.botocore().equals(d.smithy() + "/"));
    // Services take the prefix with and without its namespace.
    everywhere("targetPrefix", d -> d.botocore().endsWith("." + d.smithy()));
    // Models name an error, botocore's waiters its status.
    everywhere("waiter", d -> anyError(d.smithy()).equals(anyError(d.botocore())));
    // The parameter x-id is for who reads logs.
    in("s3", "path", d -> withoutId(d.smithy()).equals(d.botocore()));
    // In models, the endpoint rules have the path's beginning.
    in("geo-places geo-routes", "path", d -> d.botocore().equals("/v2" + d.smithy()));
    // Models keep the codes of the query protocol; the exceptions are found by their shapes, too.
    in("sqs", "error", d -> !d.smithy().equals(d.place()));

    // What one of the forms does not say, so as not to change what clients have.
    in("clouddirectory dynamodb dynamodbstreams iot quicksight s3 sagemaker xray", "union");
    in("backupsearch qbusiness ssm-sap support", "sparse", d -> d.smithy().equals("true"));
    in("s3", "type", d -> d.place().endsWith("PartNumberMarker"));

    // What models lack, and botocore has put right.
    in("es opensearch", "location", d -> d.botocore().equals("QUERY"));
    in("es opensearch", "name", d -> d.place().startsWith("DescribeDomainAutoTunes"));
    in("rds-data", "sparse", d -> d.botocore().equals("true"));
    in("backup", "idempotencyToken", d -> d.botocore().equals("true"));
    in("s3", "waiter", d -> d.place().equals("BucketExists"));
    // There it is the other way round: botocore's waits for a shape's name, which is no code.
    in("rds", "waiter", d -> d.place().equals("TenantDatabaseDeleted"));

    // What has changed since the models were made.
    everywhere(
        "protocols", d -> d.botocore().replace("smithy-rpc-v2-cbor, ", "").equals(d.smithy()));
    for (String property : List.of("protocols", "jsonVersion", "targetPrefix", "queryCompatible")) {
      in("cloudwatch", property);
    }
    in("acm s3", "staticContext");
    in("dynamodb", "operationContext");
    in("s3control", "contextParam");
    in("s3", "checksum");
    in("logs signer", "hostPrefix");
    in("guardduty", "name", d -> d.smithy().equals("__type"));
    in("observabilityadmin", "input", d -> d.smithy().equals("null"));
    in("kms lambda pcs", "output", d -> d.smithy().equals("null"));
    in("lambda", "responseCode");
    in("sagemaker-runtime", "payload");
    in("sesv2", "path", d -> d.place().equals("PutEmailIdentityDkimSigningAttributes"));
    for (String property : List.of("path", "location", "name")) {
      in("s3tables", property, d -> d.place().startsWith("GetTable"));
    }
  }

  private void everywhere(String property, Predicate<FormDifference> condition) {
    kinds.add(new Kind(Set.of(), property, condition, new TreeSet<>()));
  }

  private void in(String services, String property) {
    in(services, property, difference -> true);
  }

  private void in(String services, String property, Predicate<FormDifference> condition) {
    kinds.add(new Kind(Set.of(services.split(" ")), property, condition, new TreeSet<>()));
  }

  /** Whether a difference is of a known kind. */
  boolean contains(FormDifference difference) {
    boolean known = false;
    for (Kind kind : kinds) {
      known |= kind.contains(difference);
    }
    return known;
  }

  /** The kinds that no difference was of, or none of one of their services. */
  List<String> outOfDate() {
    List<String> unseen = new ArrayList<>();
    for (Kind kind : kinds) {
      if (kind.seen().isEmpty() || !kind.seen().containsAll(kind.services())) {
        unseen.add(kind.property() + " in " + kind.services() + ", seen in " + kind.seen());
      }
    }
    return unseen;
  }

  /** An error by its name is one by its status. */
  private static String anyError(String acceptors) {
    return acceptors
        .replaceAll("matcher=STATUS, argument=null, expected=[45]\\d\\d", "an error")
        .replaceAll("matcher=ERROR, argument=null, expected=[A-Z]\\w+", "an error");
  }

  private static String withoutId(String path) {
    return path.replaceAll("[?&]x-id=\\w+", "");
  }

  /**
   * One kind.
   *
   * @param services where it may be; empty for everywhere
   * @param seen where it was
   */
  private record Kind(
      Set<String> services,
      String property,
      Predicate<FormDifference> condition,
      Set<String> seen) {
    boolean contains(FormDifference difference) {
      boolean contained =
          (services.isEmpty() || services.contains(difference.service()))
              && property.equals(difference.property())
              && condition.test(difference);
      if (contained) {
        seen.add(difference.service());
      }
      return contained;
    }
  }
}
