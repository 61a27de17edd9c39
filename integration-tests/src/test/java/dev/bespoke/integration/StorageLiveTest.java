package dev.bespoke.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.integration.storage.model.CompletedPart;
import dev.bespoke.integration.storage.model.GetObjectRequest;
import dev.bespoke.integration.storage.model.GetObjectResponse;
import dev.bespoke.integration.storage.model.HeadObjectRequest;
import dev.bespoke.integration.storage.model.HeadObjectResponse;
import dev.bespoke.integration.storage.model.ListObjectsV2Response;
import dev.bespoke.integration.storage.model.NoSuchBucketException;
import dev.bespoke.integration.storage.model.NoSuchKeyException;
import dev.bespoke.integration.storage.model.ObjectIdentifier;
import dev.bespoke.integration.storage.model.PutObjectRequest;
import dev.bespoke.integration.storage.model.PutObjectResponse;
import dev.bespoke.integration.storage.model.S3Exception;
import dev.bespoke.integration.storage.model.S3Object;
import dev.bespoke.localservers.LocalServers;
import dev.bespoke.localservers.MotoServer;
import dev.bespoke.localservers.TestServers;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.endpoint.AddressingStyle;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.operation.ResponseStream;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S3 against a server that verifies every signature and checksum. */
@ParameterizedClass
@EnumSource(Transport.class)
class StorageLiveTest {
  private final LocalServers servers = TestServers.local();
  private final String bucket = "live-" + UUID.randomUUID();
  private final Transport transport;
  private Storage storage;

  StorageLiveTest(Transport transport) {
    this.transport = transport;
  }

  @BeforeEach
  void open() {
    storage = client().build();
    storage.createBucket(r -> r.bucket(bucket));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private StorageClient.Builder client() {
    return StorageClient.builder()
        .endpointUrl(servers.s3Endpoint())
        .region(servers.region())
        .credentials(
            CredentialsProvider.of(
                Credentials.of(servers.accessKeyId(), servers.secretAccessKey())))
        .transport(transport.open());
  }

  @Test
  void anObjectComesBackAsItWasPut() throws Exception {
    PutObjectResponse put =
        storage.putObject(
            PutObjectRequest.builder()
                .bucket(bucket)
                .key("a/b c+ü%&.txt")
                .contentType("text/plain")
                .metadata(Map.of("owner", "tester"))
                .build(),
            RequestBody.of("hello"));

    try (ResponseStream<GetObjectResponse> got = get("a/b c+ü%&.txt")) {
      assertThat(got.asUtf8String()).isEqualTo("hello");
      assertThat(got.response().contentType()).isEqualTo("text/plain");
      assertThat(got.response().metadata()).containsEntry("owner", "tester");
      assertThat(got.response().eTag()).isEqualTo(put.eTag());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8191, 65_536, 3_000_001})
  void bodiesOfAnySizeRoundTrip(int size) throws Exception {
    byte[] bytes = random(size);

    put("known", RequestBody.of(bytes));
    put("stream", RequestBody.of(new ByteArrayInputStream(bytes), size));

    try (ResponseStream<GetObjectResponse> got = get("known")) {
      assertThat(got.readAllBytes()).isEqualTo(bytes);
    }
    try (ResponseStream<GetObjectResponse> got = get("stream")) {
      assertThat(got.readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void aRangeIsReadAlone() throws Exception {
    put("digits", RequestBody.of("0123456789"));

    GetObjectRequest request =
        GetObjectRequest.builder().bucket(bucket).key("digits").range("bytes=2-4").build();
    try (ResponseStream<GetObjectResponse> got = storage.getObject(request)) {
      assertThat(got.asUtf8String()).isEqualTo("234");
      assertThat(got.response().contentRange()).isEqualTo("bytes 2-4/10");
      assertThat(got.response().responseMetadata().status()).isEqualTo(206);
    }
  }

  @Test
  void headReadsNoBody() {
    put("five", RequestBody.of("12345"));

    HeadObjectResponse head =
        storage.headObject(HeadObjectRequest.builder().bucket(bucket).key("five").build());

    assertThat(head.contentLength()).isEqualTo(5);
    assertThat(head.lastModified()).isNotNull();
  }

  @Test
  void listingsComeInPagesAsItemsAndAsRecords() {
    for (int i = 0; i < 7; i++) {
      put("list/" + i, RequestBody.of("x".repeat(i)));
    }

    List<Integer> pageSizes = new ArrayList<>();
    for (ListObjectsV2Response page : storage.pages(bucket, 3).pages()) {
      pageSizes.add(page.contents().size());
    }
    assertThat(pageSizes).containsExactly(3, 3, 1);
    assertThat(storage.pages(bucket, 3)).extracting(S3Object::key).hasSize(7).endsWith("list/6");
    try (Stream<Storage.Entry> entries = storage.entries(bucket, "list/5")) {
      assertThat(entries).singleElement().extracting(Storage.Entry::size).isEqualTo(5L);
    }
  }

  @Test
  void anEmptyListingHasNoItems() {
    assertThat(storage.pages(bucket, 3)).isEmpty();
    assertThat(storage.listObjectsV2(r -> r.bucket(bucket)).contents()).isEmpty();
  }

  @Test
  void objectsAreCopiedAndDeletedInOneRequest() {
    put("one", RequestBody.of("1"));
    storage.copyObject(r -> r.bucket(bucket).key("two").copySource(bucket + "/one"));

    storage.deleteObjects(
        r ->
            r.bucket(bucket)
                .delete(
                    d ->
                        d.objects(
                            List.of(
                                ObjectIdentifier.builder().key("one").build(),
                                ObjectIdentifier.builder().key("two").build()))));

    assertThat(storage.pages(bucket, 10)).isEmpty();
  }

  @Test
  void aMultipartUploadBecomesOneObject() {
    String upload = storage.createMultipartUpload(r -> r.bucket(bucket).key("parts")).uploadId();
    List<CompletedPart> parts = new ArrayList<>();
    for (int number = 1; number <= 2; number++) {
      int part = number;
      String tag =
          storage
              .uploadPart(
                  r -> r.bucket(bucket).key("parts").uploadId(upload).partNumber(part),
                  RequestBody.of(random(5 * 1024 * 1024)))
              .eTag();
      parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
    }

    storage.completeMultipartUpload(
        r -> r.bucket(bucket).key("parts").uploadId(upload).multipartUpload(m -> m.parts(parts)));

    assertThat(storage.headObject(r -> r.bucket(bucket).key("parts")).contentLength())
        .isEqualTo(10 * 1024 * 1024);
  }

  @Test
  void waitersEnd() {
    storage.awaitBucket(bucket);
    storage.awaitGone(bucket, "never-there");
  }

  @Test
  void futuresComplete() {
    CompletableFuture<PutObjectResponse> put =
        storage.putObjectLater(
            PutObjectRequest.builder().bucket(bucket).key("later").build(), RequestBody.of("x"));

    assertThat(put.join().eTag()).isNotEmpty();
  }

  @Test
  void presignedLinksWorkForAPlainHttpClient() throws Exception {
    URI write = storage.writeLink(bucket, "linked ü.txt", Duration.ofMinutes(5));
    URI read = storage.readLink(bucket, "linked ü.txt", Duration.ofMinutes(5));

    assertThat(
            send(
                HttpRequest.newBuilder(write)
                    .PUT(HttpRequest.BodyPublishers.ofString("written by link"))))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(200);
    assertThat(send(HttpRequest.newBuilder(read)).body()).isEqualTo("written by link");
  }

  @Test
  void aPresignedLinkForAnotherObjectIsRefused() throws Exception {
    put("private", RequestBody.of("x"));
    URI link = storage.readLink(bucket, "public", Duration.ofMinutes(5));
    URI altered = URI.create(link.toString().replace("/public", "/private"));

    assertThat(send(HttpRequest.newBuilder(altered)).statusCode()).isEqualTo(403);
  }

  @Test
  void modelledErrorsHaveTheirTypes() {
    assertThatThrownBy(() -> get("missing")).isInstanceOf(NoSuchKeyException.class);
    assertThatThrownBy(() -> storage.listObjectsV2(r -> r.bucket("no-such-" + bucket)))
        .isInstanceOf(NoSuchBucketException.class);
  }

  @Test
  void aMissingObjectWithoutABodyIsStillAnError() {
    assertThatThrownBy(() -> storage.headObject(r -> r.bucket(bucket).key("missing")))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.status()).isEqualTo(404));
  }

  @Test
  void aWrongSecretIsRefusedAndNotShown() {
    try (Storage wrong =
        client()
            .credentials(
                CredentialsProvider.of(Credentials.of(servers.accessKeyId(), "another-secret")))
            .build()) {
      assertThatThrownBy(() -> wrong.listObjectsV2(r -> r.bucket(bucket)))
          .isInstanceOfSatisfying(
              S3Exception.class, e -> assertThat(e.code()).isEqualTo("SignatureDoesNotMatch"))
          .hasMessageNotContaining("another-secret");
    }
  }

  @Test
  void motoServesTheSameRequests() throws Exception {
    MotoServer moto = TestServers.moto();
    try (Storage other = client().endpointUrl(moto.endpoint()).build()) {
      other.createBucket(r -> r.bucket(bucket));
      other.awaitBucket(bucket);
      for (int i = 0; i < 3; i++) {
        String key = "list/" + i;
        other.putObject(r -> r.bucket(bucket).key(key), RequestBody.of("hello"));
      }
      try (ResponseStream<GetObjectResponse> got =
          other.getObject(r -> r.bucket(bucket).key("list/0"))) {
        assertThat(got.asUtf8String()).isEqualTo("hello");
      }
      assertThat(other.pages(bucket, 2))
          .extracting(S3Object::key)
          .containsExactly("list/0", "list/1", "list/2");
      assertThatThrownBy(() -> other.getObject(r -> r.bucket(bucket).key("missing")))
          .isInstanceOf(NoSuchKeyException.class);
    }
  }

  @Test
  void aBucketBeforeTheHostIsTheSameBucket() throws Exception {
    String name = transport.name().toLowerCase(Locale.ROOT) + "-bucket"; // see src/test/hosts
    storage.createBucket(r -> r.bucket(name));
    storage.putObject(r -> r.bucket(name).key("a b/ü"), RequestBody.of("by path"));
    try (Storage byHost =
        client()
            .endpointUrl(servers.s3VirtualHostEndpoint())
            .addressingStyle(AddressingStyle.VIRTUAL)
            .build()) {
      try (ResponseStream<GetObjectResponse> got =
          byHost.getObject(r -> r.bucket(name).key("a b/ü"))) {
        assertThat(got.asUtf8String()).isEqualTo("by path");
      }
      URI link = byHost.readLink(name, "a b/ü", Duration.ofMinutes(5));
      assertThat(link.getHost()).isEqualTo(name + ".localhost");
      assertThat(send(HttpRequest.newBuilder(link)).body()).isEqualTo("by path");
      byHost.deleteObject(r -> r.bucket(name).key("a b/ü"));
    }
    storage.deleteBucket(r -> r.bucket(name));
  }

  @Test
  void tlsIsTrustedOnlyWithTheCertificate() {
    try (Storage tls =
        client()
            .endpointUrl(servers.s3TlsEndpoint())
            .transport(transport.open(servers.sslContext()))
            .build()) {
      assertThat(tls.listObjectsV2(r -> r.bucket(bucket)).contents()).isEmpty();
    }
    try (Storage untrusting = client().endpointUrl(servers.s3TlsEndpoint()).build()) {
      assertThatThrownBy(() -> untrusting.listObjectsV2(r -> r.bucket(bucket)))
          .hasStackTraceContaining("SSLHandshakeException");
    }
  }

  private ResponseStream<GetObjectResponse> get(String key) {
    return storage.getObject(GetObjectRequest.builder().bucket(bucket).key(key).build());
  }

  private void put(String key, RequestBody body) {
    storage.putObject(PutObjectRequest.builder().bucket(bucket).key(key).build(), body);
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(10))
        .build()
        .send(
            request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
