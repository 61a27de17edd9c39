package dev.bespoke.processor.resource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bespoke.definitions.bundle.DefinitionBundle;
import dev.bespoke.runtime.client.ClientBuilder;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.HttpResponse;
import dev.bespoke.runtime.http.HttpTransport;
import dev.bespoke.runtime.waiter.WaiterException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Resources that a user describes: the forms that ours do not have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescribedByUserTest {
  private static final Map<String, Object> TABLE =
      Map.of(
          "Table",
          Map.of(
              "TableName",
              "t",
              "TableStatus",
              "ACTIVE",
              "TableSizeBytes",
              5,
              "RestoreSummary",
              Map.of("SourceTableArn", "arn"),
              "Replicas",
              List.of(Map.of("RegionName", "r1"), Map.of(), Map.of("RegionName", "r2")),
              "GlobalSecondaryIndexes",
              List.of(
                  Map.of(
                      "IndexName",
                      "i1",
                      "KeySchema",
                      List.of(Map.of("AttributeName", "a"), Map.of("AttributeName", "b"))),
                  Map.of("KeySchema", List.of(Map.of("AttributeName", "c"))))));

  private final Generated generated;

  DescribedByUserTest(@TempDir Path directory) throws IOException {
    generated =
        Generated.compile(
            directory, Path.of("src/test/resources/fixtures/descriptions"), "s3", "dynamodb");
  }

  private Object service(String name, List<Object> calls) {
    return service(name, new ReplayTransport(requireNonNull(DefinitionBundle.open(name)), calls));
  }

  private Object service(String name, HttpTransport transport) {
    ClientBuilder<?> builder =
        (ClientBuilder<?>)
            requireNonNull(
                Generated.call(
                    generated.resource(name, "<service>"), null, "builder", new Class<?>[0]));
    builder
        .transport(transport)
        .credentials(() -> Credentials.of("key", "secret"))
        .region("us-east-1")
        .endpointUrl("http://localhost:1");
    return requireNonNull(Generated.call(builder, "build"));
  }

  private static Map<String, Object> described() {
    return Map.of(
        "operation", "DescribeTable", "params", Map.of("TableName", "t"), "response", TABLE);
  }

  private static Object sub(Object owner, String method, String... identifiers) {
    Class<?>[] types = new Class<?>[identifiers.length];
    Arrays.fill(types, String.class);
    return requireNonNull(
        Generated.call(owner.getClass(), owner, method, types, (Object[]) identifiers));
  }

  private static List<String> texts(Object iterable) {
    List<String> texts = new ArrayList<>();
    ((Iterable<?>) iterable).forEach(it -> texts.add(String.valueOf(it)));
    return texts;
  }

  @Test
  void aReferenceLoadsOnceAndIsMadeOfTheData() {
    Object table = sub(service("dynamodb", List.of(described())), "table", "t");
    assertThat(Generated.call(table, "source")).hasToString("Optional[dynamodb.Table(name=arn)]");
    assertThat(Generated.call(table, "firstIndex"))
        .hasToString("Optional[dynamodb.Index(tableName=t, name=i1)]");
    assertThat(texts(requireNonNull(Generated.call(table, "replicas"))))
        .containsExactly(
            "dynamodb.Replica(tableName=t, region=r1)", "dynamodb.Replica(tableName=t, region=r2)");
    assertThat(texts(requireNonNull(Generated.call(table, "keyAttributes"))))
        .containsExactly(
            "dynamodb.KeyAttribute(name=a)",
            "dynamodb.KeyAttribute(name=b)",
            "dynamodb.KeyAttribute(name=c)");
  }

  @Test
  void aReferenceThatTheDataLacksIsEmpty() {
    Map<String, Object> bare =
        Map.of(
            "operation", "DescribeTable",
            "params", Map.of("TableName", "t"),
            "response", Map.of("Table", Map.of("TableStatus", "ACTIVE")));
    Object table = sub(service("dynamodb", List.of(bare)), "table", "t");
    assertThat(Generated.call(table, "source")).isEqualTo(Optional.empty());
    assertThat(Generated.call(table, "firstIndex")).isEqualTo(Optional.empty());
    assertThat(Generated.call(table, "replicas")).isEqualTo(List.of());
    assertThat(Generated.call(table, "keyAttributes")).isEqualTo(List.of());
  }

  @Test
  void anElementIsLookedForOnEveryPage() {
    List<Object> pages =
        List.of(
            backups(Map.of(), Map.of("LastEvaluatedBackupArn", "one")),
            backups(
                Map.of("ExclusiveStartBackupArn", "one"),
                Map.of(
                    "BackupSummaries",
                    List.of(
                        Map.of("BackupName", "other", "BackupSizeBytes", 1),
                        Map.of("BackupName", "s", "BackupSizeBytes", 2)),
                    "LastEvaluatedBackupArn",
                    "two")));
    Object snapshot = sub(service("dynamodb", pages), "snapshot", "s");
    assertThat(Generated.call(snapshot, "backupSizeBytes")).isEqualTo(2L);
  }

  private static Map<String, Object> backups(Map<String, Object> params, Object response) {
    return Map.of("operation", "ListBackups", "params", params, "response", response);
  }

  /** A table that has forgotten its data again by the time that any answer is there. */
  private Object forgetful(ReplayTransport replay) {
    AtomicReference<Object> loading = new AtomicReference<>();
    HttpTransport transport =
        new HttpTransport() {
          @Override
          public HttpResponse send(HttpRequest request) {
            HttpResponse response = replay.send(request);
            Generated.call(requireNonNull(loading.get()), "invalidate");
            return response;
          }

          @Override
          public void close() {}
        };
    Object table = sub(service("dynamodb", transport), "table", "t");
    loading.set(table);
    return table;
  }

  private static ReplayTransport replay(List<Object> calls) {
    return new ReplayTransport(requireNonNull(DefinitionBundle.open("dynamodb")), calls);
  }

  @Test
  void aReferenceIsMadeOfOneLoadWhateverMakesTheDataStaleMeanwhile() {
    List<String> methods = List.of("source", "firstIndex", "replicas", "keyAttributes");
    ReplayTransport replay = replay(Collections.nCopies(methods.size(), described()));
    Object table = forgetful(replay);
    for (String method : methods) {
      assertThat(Generated.call(table, method)).asString().contains("dynamodb.");
    }
    assertThat(replay.exhausted()).isTrue();
  }

  @Test
  void aWholeNumberOfAnySizeIsAnIdentifier() {
    Object table = sub(service("dynamodb", List.of(described())), "table", "t");
    assertThat(Generated.call(table, "size")).hasToString("Optional[dynamodb.Size(bytes=5)]");
  }

  @Test
  void whatTheDataLackIsInNoListThatIsSent() {
    Map<String, Object> untag =
        Map.of(
            "operation", "UntagResource",
            "params", Map.of("ResourceArn", "arn", "TagKeys", List.of()),
            "response", Map.of());
    ReplayTransport replay = replay(List.of(described(), untag));
    Generated.call(sub(service("dynamodb", replay), "table", "t"), "untagSource");
    assertThat(replay.exhausted()).isTrue();
  }

  @Test
  void whatIsSentOfTheDataIsOfOneLoad() {
    Map<String, Object> tag =
        Map.of(
            "operation",
            "TagResource",
            "params",
            Map.of("ResourceArn", "arn", "Tags", List.of(Map.of("Key", "s", "Value", "ACTIVE"))),
            "response",
            Map.of());
    Map<String, Object> poll =
        Map.of("waiter", "TableExists", "params", Map.of("TableName", "arn"));
    ReplayTransport replay = replay(List.of(described(), tag, described(), poll));
    Object table = forgetful(replay);
    Generated.call(table, "tagSource");
    assertThatExceptionOfType(WaiterException.class)
        .isThrownBy(() -> Generated.call(table, "waitUntilSourceExists"));
    assertThat(replay.exhausted()).isTrue();
  }

  @Test
  void anAliasIsReadWithoutALoad() {
    Object table = sub(service("dynamodb", List.of()), "table", "t");
    assertThat(Generated.call(table, "tableName")).isEqualTo("t");
  }

  @Test
  void anIdentifierOfNestedDataComesFromTheResponse() {
    Map<String, Object> call =
        Map.of(
            "operation", "CreateBackup",
            "params", Map.of("TableName", "t", "BackupName", "b"),
            "response", Map.of("BackupDetails", Map.of("BackupArn", "arn", "BackupName", "b")));
    Object table = sub(service("dynamodb", List.of(call)), "table", "t");
    Consumer<Object> request = it -> sub(it, "backupName", "b");
    Object backup =
        requireNonNull(
            Generated.call(
                table.getClass(), table, "backup", new Class<?>[] {Consumer.class}, request));
    assertThat(backup).hasToString("dynamodb.Backup(arn=arn)");
    assertThat(Generated.call(backup, "isLoaded")).isEqualTo(true);
    assertThat(Generated.call(backup, "backupName")).isEqualTo("b");
  }

  @Test
  void anOperationWithoutPagesIsCalledOnceWhenIterated() {
    Map<String, Object> call =
        Map.of(
            "operation", "ListBucketInventoryConfigurations",
            "params", Map.of("Bucket", "b"),
            "response",
                Map.of(
                    "InventoryConfigurationList", List.of(Map.of("Id", "1"), Map.of("Id", "2"))));
    Object bucket = sub(service("s3", List.of(call)), "bucket", "b");
    Object inventories = requireNonNull(Generated.call(bucket, "inventories"));
    assertThat(inventories).hasToString("s3.Bucket(name=b).inventories()");
    assertThat(texts(inventories))
        .containsExactly("s3.Inventory(bucketName=b, id=1)", "s3.Inventory(bucketName=b, id=2)");
  }

  @Test
  void aFiltersListAddsToWhatIsFilledIn() {
    List<String> sent = new ArrayList<>();
    HttpTransport transport =
        new HttpTransport() {
          @Override
          public HttpResponse send(HttpRequest request) {
            sent.add(request.query());
            sent.addAll(request.headers().all("x-amz-optional-object-attributes"));
            return new HttpResponse(200, new Headers(), InputStream.nullInputStream());
          }

          @Override
          public void close() {}
        };
    Object bucket = sub(service("s3", transport), "bucket", "b");
    Object versions = requireNonNull(Generated.call(bucket, "versions"));
    for (String attribute : List.of("One", "Two")) {
      versions = filtered(versions, it -> attributes(it, attribute));
    }
    Object refined = filtered(versions, it -> sub(it, "encodingType", "none"));
    assertThat(sent).isEmpty();
    assertThat(texts(refined)).isEmpty();
    assertThat(sent).hasSize(2);
    assertThat(sent.get(0)).contains("encoding-type=none");
    assertThat(sent.get(1).split(", *")).containsExactly("RestoreStatus", "One", "Two");
  }

  private static Object filtered(Object collection, Consumer<Object> filter) {
    return requireNonNull(
        Generated.call(
            collection.getClass(), collection, "filter", new Class<?>[] {Consumer.class}, filter));
  }

  private void attributes(Object request, String value) {
    Class<?> type = generated.load("com.acme.s3.model.OptionalObjectAttributes");
    Object attribute =
        requireNonNull(Generated.call(type, null, "of", new Class<?>[] {String.class}, value));
    Generated.call(
        request.getClass(),
        request,
        "optionalObjectAttributes",
        new Class<?>[] {List.class},
        List.of(attribute));
  }

  @Test
  void namesThatJavaOrTheBaseHasTakeASuffix() {
    Object version = sub(service("s3", List.of()), "version", "b", "k", "v");
    assertThat(Generated.call(version, "classIdentifier")).isEqualTo("v");
    assertThat(Arrays.stream(version.getClass().getDeclaredMethods()).map(it -> it.getName()))
        .contains("loadAction")
        .doesNotContain("class");
  }

  @Test
  void oneRequestDoesNotActOnResourcesOfDifferentParents() {
    Generated shipped = shipped();
    Object s3 = root(shipped, "s3");
    Object one = sub(s3, "objectSummary", "b1", "k");
    Object other = sub(s3, "objectSummary", "b2", "k");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Generated.call(
                    one.getClass(),
                    null,
                    "deleteAll",
                    new Class<?>[] {List.class},
                    List.of(one, other)))
        .withMessageContaining("different bucketName: b1 and b2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Generated.call(
                    one.getClass(), null, "deleteAll", new Class<?>[] {List.class}, List.of()));
  }

  private static Generated shipped() {
    try {
      return Generated.all();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Object root(Generated of, String name) {
    Object builder =
        requireNonNull(
            Generated.call(of.resource(name, "<service>"), null, "builder", new Class<?>[0]));
    ((ClientBuilder<?>) builder)
        .region("us-east-1")
        .credentials(() -> Credentials.of("key", "secret"));
    return requireNonNull(Generated.call(builder, "build"));
  }
}
