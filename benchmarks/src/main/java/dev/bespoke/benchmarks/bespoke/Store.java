package dev.bespoke.benchmarks.bespoke;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.benchmarks.bespoke.store.model.ListObjectsV2Request;
import dev.bespoke.benchmarks.bespoke.store.model.S3Object;

/** Five operations of S3. */
@ServiceClient(
    value = "s3",
    operations = {"DeleteObject", "GetObject", "HeadObject", "ListObjectsV2", "PutObject"})
public interface Store extends StoreOperations {
  @Operation("ListObjectsV2")
  Iterable<S3Object> objects(ListObjectsV2Request request);
}
