package dev.bespoke.integration;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.Presigned;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.annotation.WaitFor;
import dev.bespoke.integration.storage.model.ListObjectsV2Response;
import dev.bespoke.integration.storage.model.PutObjectRequest;
import dev.bespoke.integration.storage.model.PutObjectResponse;
import dev.bespoke.integration.storage.model.S3Object;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.pagination.Paginator;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The operations of S3 that the servers have, in each form that a method may take. */
@ServiceClient(
    value = "s3",
    operations = {
      "*Bucket",
      "CopyObject",
      "DeleteObject*",
      "GetObject",
      "HeadObject",
      "ListBuckets",
      "ListObject*",
      "PutObject",
      "*MultipartUpload",
      "UploadPart*"
    })
public interface Storage extends StorageOperations {
  @Operation("PutObject")
  CompletableFuture<PutObjectResponse> putObjectLater(PutObjectRequest request, RequestBody body);

  @Operation("ListObjectsV2")
  Paginator<ListObjectsV2Response, S3Object> pages(String bucket, int maxKeys);

  @Operation("ListObjectsV2")
  Stream<Entry> entries(String bucket, String prefix);

  @Presigned("GetObject")
  URI readLink(String bucket, String key, Duration validFor);

  @Presigned("PutObject")
  URI writeLink(String bucket, String key, Duration validFor);

  @WaitFor("BucketExists")
  void awaitBucket(String bucket);

  @WaitFor("ObjectNotExists")
  void awaitGone(String bucket, String key);

  /** What a test wants to know of an object. */
  record Entry(String key, long size, Instant lastModified) {}
}
