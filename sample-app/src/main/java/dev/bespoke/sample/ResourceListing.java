package dev.bespoke.sample;

import dev.bespoke.sample.s3.resource.ObjectSummary;
import java.io.PrintStream;

/** The resource way: a collection asks for its pages as it is read. */
final class ResourceListing {
  private ResourceListing() {}

  static void print(S3 s3, String bucket, PrintStream out) {
    // listing
    for (ObjectSummary photo : s3.bucket(bucket).objects()) {
      out.println(photo.key() + " " + photo.size());
    }
    // end of listing
  }
}
