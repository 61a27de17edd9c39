package dev.bespoke.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.integration.s3.model.CompletedPart;
import dev.bespoke.integration.s3.resource.Bucket;
import dev.bespoke.integration.s3.resource.MultipartUpload;
import dev.bespoke.integration.s3.resource.MultipartUploadPart;
import dev.bespoke.integration.s3.resource.ObjectSummary;
import dev.bespoke.integration.s3.resource.S3Object;
import dev.bespoke.localservers.LocalServers;
import dev.bespoke.localservers.TestServers;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.http.RequestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** S3's resources against a server that verifies signatures. */
@ParameterizedClass
@EnumSource(Transport.class)
class StorageResourceLiveTest {
  private final LocalServers servers = TestServers.local();
  private final Transport transport;
  private S3 s3;
  private Bucket bucket;

  StorageResourceLiveTest(Transport transport) {
    this.transport = transport;
  }

  @BeforeEach
  void open() {
    s3 =
        S3Resource.builder()
            .endpointUrl(servers.s3Endpoint())
            .region(servers.region())
            .credentials(
                CredentialsProvider.of(
                    Credentials.of(servers.accessKeyId(), servers.secretAccessKey())))
            .transport(transport.open())
            .build();
    bucket = s3.createBucket(r -> r.bucket("resource-" + UUID.randomUUID()));
    bucket.waitUntilExists();
  }

  @AfterEach
  void close() {
    s3.close();
  }

  private S3Object put(String key, String text) {
    return bucket.putObject(r -> r.key(key), RequestBody.of(text));
  }

  @Test
  void anActionReturnsTheResourceItMade() throws Exception {
    S3Object object = put("photo.jpg", "sand");

    assertThat(object)
        .isEqualTo(bucket.object("photo.jpg"))
        .isEqualTo(s3.object(bucket.name(), "photo.jpg"));
    assertThat(object.contentLength()).isEqualTo(4);
    try (var body = object.get()) {
      assertThat(body.asUtf8String()).isEqualTo("sand");
    }
  }

  @Test
  void anActionThatChangesTheResourceMakesItLoadAgain() {
    S3Object object = put("photo.jpg", "sand");
    assertThat(object.contentLength()).isEqualTo(4);
    assertThat(object.isLoaded()).isTrue();

    object.put(r -> {}, RequestBody.of("more sand"));

    assertThat(object.isLoaded()).isFalse();
    assertThat(object.contentLength()).isEqualTo(9);
  }

  @Test
  void anActionOnSeveralMakesEachOfThemLoadAgain() {
    S3Object object = put("photo.jpg", "sand");
    assertThat(object.contentLength()).isEqualTo(4);

    S3Object.deleteAll(List.of(object));

    assertThat(object.isLoaded()).isFalse();
  }

  @Test
  void collectionsAreRefinedAndReadPageByPage() {
    for (int i = 0; i < 5; i++) {
      put("a/" + i, "x");
    }
    put("b/0", "x");

    List<Integer> pages = new ArrayList<>();
    for (List<ObjectSummary> page :
        bucket.objects().filter(f -> f.prefix("a/")).pageSize(2).pages()) {
      pages.add(page.size());
    }
    assertThat(pages).containsExactly(2, 2, 1);
    assertThat(bucket.objects().limit(3).stream().map(ObjectSummary::key))
        .containsExactly("a/0", "a/1", "a/2");
    assertThat(s3.buckets()).contains(bucket);
  }

  @Test
  void aSummaryLeadsToItsObject() throws Exception {
    put("photo.jpg", "sand");

    ObjectSummary summary = bucket.objects().iterator().next();

    assertThat(summary.size()).isEqualTo(4);
    assertThat(summary.object()).isEqualTo(bucket.object("photo.jpg"));
    try (var body = summary.get()) {
      assertThat(body.asUtf8String()).isEqualTo("sand");
    }
  }

  @Test
  void aBatchActionDeletesWhatTheCollectionHolds() {
    for (int i = 0; i < 5; i++) {
      put("drop/" + i, "x");
    }
    put("keep", "x");

    assertThat(bucket.objects().filter(f -> f.prefix("drop/")).pageSize(2).delete()).hasSize(3);

    assertThat(bucket.objects()).extracting(ObjectSummary::key).containsExactly("keep");
  }

  @Test
  void partsAreUploadedThroughTheirResources() {
    S3Object object = bucket.object("parts");
    MultipartUpload upload = object.initiateMultipartUpload();
    MultipartUploadPart part = upload.part(1);
    part.upload(r -> {}, RequestBody.of("the only part"));
    assertThat(upload.parts()).extracting(MultipartUploadPart::partNumber).containsExactly(1);

    List<CompletedPart> parts =
        upload.parts().stream()
            .map(p -> CompletedPart.builder().partNumber(p.partNumber()).eTag(p.eTag()).build())
            .toList();
    upload.complete(r -> r.multipartUpload(m -> m.parts(parts)));

    assertThat(object.contentLength()).isEqualTo(13);
  }

  @Test
  void waitersSeeAnObjectComeAndGo() {
    S3Object object = put("photo.jpg", "x");
    object.waitUntilExists();

    object.delete();

    object.waitUntilNotExists();
  }
}
