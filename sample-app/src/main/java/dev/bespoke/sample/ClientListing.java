package dev.bespoke.sample;

import dev.bespoke.sample.photostore.model.ListObjectsV2Request;
import dev.bespoke.sample.photostore.model.ListObjectsV2Response;
import dev.bespoke.sample.photostore.model.S3Object;
import java.io.PrintStream;

/** The client way: one call is one request, and pages are asked for by hand. */
final class ClientListing {
  private ClientListing() {}

  static void print(PhotoStore store, String bucket, PrintStream out) {
    // listing
    ListObjectsV2Request request = ListObjectsV2Request.builder().bucket(bucket).build();
    ListObjectsV2Response page;
    do {
      page = store.listObjectsV2(request);
      for (S3Object photo : page.contents()) {
        out.println(photo.key() + " " + photo.size());
      }
      request = request.toBuilder().continuationToken(page.nextContinuationToken()).build();
    } while (page.nextContinuationToken() != null);
    // end of listing
  }
}
