package dev.bespoke.integration.hostile;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.integration.hostile.overrestxml.model.ListObjectsV2Request;
import dev.bespoke.integration.hostile.overrestxml.model.ListObjectsV2Response;
import dev.bespoke.runtime.client.Client;
import java.util.function.Consumer;

/** REST XML. */
@ServiceClient("s3")
interface OverRestXml extends Client {
  @Operation("ListObjectsV2")
  ListObjectsV2Response call(Consumer<ListObjectsV2Request.Builder> request);
}
