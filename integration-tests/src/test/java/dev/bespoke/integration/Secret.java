package dev.bespoke.integration;

import dev.bespoke.annotation.Identifier;
import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.Resource;
import dev.bespoke.annotation.Result;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A secret, known by its name or ARN. */
@Resource(service = "secretsmanager", load = "DescribeSecret")
public interface Secret {
  @Identifier({"SecretId", "Name"})
  String id();

  String arn();

  @Nullable String description();

  Instant lastChangedDate();

  @Operation("GetSecretValue")
  @Result("SecretString")
  String value();

  @Operation("PutSecretValue")
  void put(String secretString);

  @Operation("PutSecretValue")
  CompletableFuture<Void> putLater(String secretString);

  @Operation("ListSecretVersionIds")
  Stream<Version> versions();

  @Operation("DeleteSecret")
  void delete(boolean forceDeleteWithoutRecovery);

  Version version(String versionId);

  void reload();

  boolean isLoaded();
}
