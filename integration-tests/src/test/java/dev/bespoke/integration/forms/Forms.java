package dev.bespoke.integration.forms;

import dev.bespoke.annotation.EmptyOn;
import dev.bespoke.annotation.Member;
import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.Presigned;
import dev.bespoke.annotation.Result;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.annotation.WaitFor;
import dev.bespoke.integration.forms.forms.model.DeleteObjectRequest;
import dev.bespoke.integration.forms.forms.model.GetObjectResponse;
import dev.bespoke.integration.forms.forms.model.HeadObjectResponse;
import dev.bespoke.integration.forms.forms.model.ListBucketsResponse;
import dev.bespoke.integration.forms.forms.model.ListObjectsV2Request;
import dev.bespoke.integration.forms.forms.model.ListObjectsV2Response;
import dev.bespoke.integration.forms.forms.model.Owner;
import dev.bespoke.integration.forms.forms.model.PutObjectRequest;
import dev.bespoke.integration.forms.forms.model.PutObjectResponse;
import dev.bespoke.integration.forms.forms.model.S3Object;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.client.Client;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.operation.ResponseStream;
import dev.bespoke.runtime.pagination.Paginator;
import dev.bespoke.runtime.waiter.WaiterOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All the forms of the guide's two tables in one client. */
@ServiceClient("s3")
public interface Forms extends Client, Lookups<Long>, Removals {

  // What goes in.

  ListBucketsResponse listBuckets();

  @Operation("DeleteObject")
  void delete(DeleteObjectRequest request);

  @Operation("DeleteObject")
  void deleteBuilt(Consumer<DeleteObjectRequest.Builder> request);

  @Operation("CopyObject")
  void copy(
      String bucket,
      String key,
      @Member("CopySource") String from,
      @Member("StorageClass") @Nullable String kind);

  @Operation("PutBucketTagging")
  void tag(TaggedBucket bucket);

  @Operation("PutBucketTagging")
  void tag(String bucket, Tags tagging);

  PutObjectResponse putObject(PutObjectRequest request, RequestBody body);

  @Operation("PutObject")
  void upload(Place place, RequestBody body, CallOptions options);

  // What comes out.

  HeadObjectResponse headObject(String bucket, String key);

  @Operation("HeadObject")
  @Result("ContentType")
  @Nullable String type(String bucket, String key);

  @Operation("GetBucketAcl")
  @Result("Owner.ID")
  String ownerId(String bucket);

  @Operation("GetBucketAcl")
  @Result("Owner")
  Owner owner(String bucket);

  @Operation("GetBucketAcl")
  @Result("Grants[].Grantee.DisplayName")
  List<String> grantees(String bucket);

  @Operation("GetBucketAcl")
  @Result("Grants[0].Permission")
  @Nullable String firstPermission(String bucket);

  @Operation("GetBucketAcl")
  Access access(String bucket);

  @Operation("HeadObject")
  Optional<HeadObjectResponse> find(String bucket, String key);

  @Operation("HeadObject")
  Optional<Size> findSize(String bucket, String key);

  @Operation("HeadObject")
  @Result("ContentType")
  Optional<String> findType(String bucket, String key);

  @Operation("GetBucketPolicy")
  @Result("Policy")
  @EmptyOn(codes = "NoSuchBucketPolicy")
  Optional<String> policy(String bucket);

  @Operation("GetObject")
  @EmptyOn("NoSuchKey")
  Optional<ResponseStream<GetObjectResponse>> open(String bucket, String key);

  ResponseStream<GetObjectResponse> getObject(String bucket, String key);

  // Pages.

  Paginator<ListObjectsV2Response, S3Object> listObjectsV2(ListObjectsV2Request request);

  @Operation("ListObjectsV2")
  Paginator<ListObjectsV2Response, Photo> photoPages(String bucket);

  @Operation("ListObjectsV2")
  Stream<Photo> photos(String bucket, @Member("Prefix") @Nullable String album);

  @Operation("ListObjectsV2")
  Iterable<S3Object> each(String bucket);

  @Operation("ListObjectsV2")
  Flow.Publisher<Photo> published(String bucket);

  @Operation("ListObjectsV2")
  @Result("CommonPrefixes[].Prefix")
  Stream<String> folders(String bucket, String delimiter);

  // Later.

  @Operation("HeadObject")
  CompletableFuture<HeadObjectResponse> headLater(String bucket, String key);

  @Operation("HeadObject")
  CompletableFuture<Size> sizeLater(String bucket, String key);

  @Operation("GetBucketAcl")
  @Result("Owner.ID")
  CompletableFuture<String> ownerIdLater(String bucket);

  @Operation("HeadObject")
  CompletableFuture<Optional<HeadObjectResponse>> findLater(String bucket, String key);

  @Operation("GetBucketPolicy")
  @Result("Policy")
  @EmptyOn(codes = "NoSuchBucketPolicy")
  CompletableFuture<Optional<String>> policyLater(String bucket);

  @Operation("GetObject")
  CompletableFuture<ResponseStream<GetObjectResponse>> download(String bucket, String key);

  @Operation("GetObject")
  @EmptyOn("NoSuchKey")
  CompletableFuture<Optional<ResponseStream<GetObjectResponse>>> openLater(
      String bucket, String key);

  @Operation("DeleteObject")
  CompletableFuture<Void> deleteLater(String bucket, String key);

  // Waiting and signing.

  @WaitFor("ObjectExists")
  void awaitObject(String bucket, String key);

  @WaitFor("ObjectExists")
  HeadObjectResponse awaitHead(String bucket, String key, WaiterOptions options);

  @Presigned("GetObject")
  URI link(String bucket, String key, Duration validFor);

  // What is left alone.

  /** Calls two operations. */
  default void move(String bucket, String from, String to) {
    copy(bucket, to, bucket + "/" + from, null);
    deleteObject(bucket, from);
  }

  /** The source of a copy. */
  static String path(String bucket, String key) {
    return bucket + "/" + key;
  }

  /** A request. */
  record TaggedBucket(String bucket, Tags tagging) {}

  /** A structure within a request. */
  record Tags(List<Pair> tagSet) {}

  /** A structure within a structure. */
  record Pair(String key, String value) {}

  /** A request beside its body. */
  record Place(String bucket, String key) {}

  /** A response. */
  record Access(Person owner, List<Right> grants) {}

  /** A structure within a response. */
  record Person(@Nullable String displayName, @Member("ID") String id) {}

  /** An element of a list within a response. */
  record Right(@Nullable Person grantee, String permission) {}

  /** One member of a response. */
  record Size(@Member("ContentLength") long bytes) {}

  /** An item of a page. */
  record Photo(String key, long size, @Nullable Instant lastModified) {}
}
