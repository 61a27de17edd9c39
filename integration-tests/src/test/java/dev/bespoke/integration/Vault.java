package dev.bespoke.integration;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.Resource;
import java.util.stream.Stream;

/** All secrets of an account in a region. */
@Resource(service = "secretsmanager")
public interface Vault {
  Secret secret(String id);

  @Operation("ListSecrets")
  Stream<Secret> secrets();

  @Operation("CreateSecret")
  Secret create(String name, String secretString);
}
