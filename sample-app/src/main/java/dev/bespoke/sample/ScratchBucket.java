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
import java.util.UUID;

/** A step's own bucket, which is emptied and removed when the step ends. */
final class ScratchBucket implements AutoCloseable {
  private final PhotoStore store;
  private final String name = "bespoke-tour-" + UUID.randomUUID();

  ScratchBucket(PhotoStore store) {
    this.store = store;
    store.createBucket(CreateBucketRequest.builder().bucket(name).build());
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
