package dev.bespoke.integration;

import dev.bespoke.annotation.Identifier;
import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.Resource;
import dev.bespoke.annotation.Result;

/** A version of a secret. */
@Resource(service = "secretsmanager")
public interface Version {
  @Identifier("SecretId")
  String secretId();

  @Identifier("VersionId")
  String versionId();

  @Operation("GetSecretValue")
  @Result("SecretString")
  String value();
}
