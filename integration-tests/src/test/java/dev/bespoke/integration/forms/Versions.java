package dev.bespoke.integration.forms;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.annotation.WaitFor;
import dev.bespoke.integration.forms.versions.model.ListObjectVersionsResponse;
import dev.bespoke.integration.forms.versions.model.ObjectVersion;
import dev.bespoke.runtime.client.Client;
import dev.bespoke.runtime.pagination.Paginator;

/** Pages that are told by two tokens, and waiting for what a status says. */
@ServiceClient("s3")
public interface Versions extends Client {
  @Operation("ListObjectVersions")
  Paginator<ListObjectVersionsResponse, ObjectVersion> versions(String bucket);

  @WaitFor("ObjectExists")
  void awaitObject(String bucket, String key);
}
