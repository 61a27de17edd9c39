package dev.bespoke.sample;

import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.sample.photostore.model.CreateBucketRequest;
import dev.bespoke.sample.photostore.model.Delete;
import dev.bespoke.sample.photostore.model.DeleteObjectsRequest;
import dev.bespoke.sample.photostore.model.ListObjectsV2Response;
import dev.bespoke.sample.photostore.model.ObjectIdentifier;
import dev.bespoke.sample.photostore.model.PutObjectRequest;
import dev.bespoke.sample.photostore.model.S3Object;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A step's own bucket, which is emptied and removed when the step ends. */
final class ScratchBucket implements AutoCloseable {
  private static final String DEFAULT_REGION = "us-east-1";

  private final PhotoStore store;
  private final String name = "bespoke-tour-" + UUID.randomUUID();

  ScratchBucket(PhotoStore store) {
    this.store = store;
    CreateBucketRequest.Builder request = CreateBucketRequest.builder().bucket(name);
    String region = region(System.getenv());
    if (!region.equals(DEFAULT_REGION)) {
      request.createBucketConfiguration(c -> c.locationConstraint(region));
    }
    store.createBucket(request.build());
  }

  /** S3 wants a bucket's region said, but for the one where it began. */
  static String region(Map<String, String> environment) {
    return environment.getOrDefault(
        "AWS_REGION", environment.getOrDefault("AWS_DEFAULT_REGION", DEFAULT_REGION));
  }

  String name() {
    return name;
  }

  void put(String key, String text) {
    store.putObject(PutObjectRequest.builder().bucket(name).key(key).build(), RequestBody.of(text));
  }

  @Override
  public void close() {
    for (ListObjectsV2Response page : store.pages(name).pages()) {
      List<ObjectIdentifier> keys = new ArrayList<>();
      for (S3Object object : page.contents()) {
        keys.add(ObjectIdentifier.builder().key(object.key()).build());
      }
      if (!keys.isEmpty()) {
        Delete delete = Delete.builder().objects(keys).build();
        store.deleteObjects(DeleteObjectsRequest.builder().bucket(name).delete(delete).build());
      }
    }
    store.deleteBucket(name);
  }
}
