package dev.bespoke.runtime.endpoint;

import dev.bespoke.runtime.error.ErrorResponse;
import org.jspecify.annotations.Nullable;

/** How S3 says that a bucket is in another region (Amazon S3, "Making requests", redirects). */
public final class S3Redirect {
  private S3Redirect() {}

  /**
   * The region that an error names for the bucket of a request, unless it is the one that was
   * asked; else null. An ARN names its region itself.
   */
  public static @Nullable String region(EndpointParameters parameters, ErrorResponse error) {
    String asked = parameters.settings().region();
    String bucket = parameters.get("Bucket");
    if (bucket == null || bucket.startsWith("arn:") || !isRedirect(error)) {
      return null;
    }
    String region = error.headers().get("x-amz-bucket-region");
    if (region == null) {
      region = error.region();
    }
    return region == null || region.equals(asked) || !Region.isHostLabel(region) ? null : region;
  }

  private static boolean isRedirect(ErrorResponse error) {
    int status = error.status();
    if (status == 301 || status == 302 || status == 307) {
      return true;
    }
    String operation = error.operation();
    return switch (error.code()) {
      case "PermanentRedirect", "AuthorizationHeaderMalformed" -> true;
      case "IllegalLocationConstraintException" -> !operation.equals("CreateBucket");
      // Answers to HEAD have no body that could say more.
      default ->
          status == 400 && (operation.equals("HeadObject") || operation.equals("HeadBucket"));
    };
  }
}
