package dev.bespoke.sample;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.Presigned;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.annotation.WaitFor;
import dev.bespoke.runtime.client.Client;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.operation.ResponseStream;
import dev.bespoke.runtime.pagination.Paginator;
import dev.bespoke.sample.photostore.model.CreateBucketRequest;
import dev.bespoke.sample.photostore.model.DeleteObjectsRequest;
import dev.bespoke.sample.photostore.model.DeleteObjectsResponse;
import dev.bespoke.sample.photostore.model.GetObjectRequest;
import dev.bespoke.sample.photostore.model.GetObjectResponse;
import dev.bespoke.sample.photostore.model.ListObjectsV2Request;
import dev.bespoke.sample.photostore.model.ListObjectsV2Response;
import dev.bespoke.sample.photostore.model.PutObjectRequest;
import dev.bespoke.sample.photostore.model.PutObjectResponse;
import dev.bespoke.sample.photostore.model.S3Object;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The operations of S3 that the tour uses, and no other. */
@ServiceClient("s3")
public interface PhotoStore extends Client {
  void createBucket(CreateBucketRequest request);

  void deleteBucket(String bucket);

  @WaitFor("BucketExists")
  void awaitBucket(String bucket);

  PutObjectResponse putObject(PutObjectRequest request, RequestBody body);

  ResponseStream<GetObjectResponse> getObject(GetObjectRequest request);

  @Operation("HeadObject")
  CompletableFuture<Size> size(String bucket, String key);

  @WaitFor("ObjectExists")
  void awaitPhoto(String bucket, String key);

  @Presigned("GetObject")
  URI link(String bucket, String key, Duration validFor);

  ListObjectsV2Response listObjectsV2(ListObjectsV2Request request);

  @Operation("ListObjectsV2")
  Paginator<ListObjectsV2Response, S3Object> pages(String bucket);

  @Operation("ListObjectsV2")
  Stream<Photo> photos(String bucket, String prefix);

  DeleteObjectsResponse deleteObjects(DeleteObjectsRequest request);

  /** What the application wants to know of an object. */
  record Photo(String key, long size, Instant lastModified) {}

  /** An object's length in bytes. */
  record Size(long contentLength) {}
}
