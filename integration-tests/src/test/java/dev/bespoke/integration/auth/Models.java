package dev.bespoke.integration.auth;

import dev.bespoke.annotation.Presigned;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.integration.auth.models.model.ListCustomModelsResponse;
import dev.bespoke.runtime.client.Client;
import java.net.URI;
import java.time.Duration;

/** A service that is signed, and takes API keys as well. */
@ServiceClient("bedrock")
interface Models extends Client {
  ListCustomModelsResponse listCustomModels();

  @Presigned("ListCustomModels")
  URI link(Duration validFor);
}
