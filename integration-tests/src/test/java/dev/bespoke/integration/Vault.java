package dev.bespoke.integration;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.Resource;
import dev.bespoke.annotation.Result;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All secrets of an account in a region. */
@Resource(service = "secretsmanager")
public interface Vault {
  Secret secret(String id);

  @Operation("ListSecrets")
  Stream<Secret> secrets();

  /** As what writes a resource's text is called. */
  @Operation("DescribeSecret")
  @Result("Description")
  @Nullable String describe(String secretId);

  @Operation("CreateSecret")
  Secret create(String name, String secretString);
}
