package dev.bespoke.integration;

import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.integration.selection.model.SelectObjectContentEventStream;
import dev.bespoke.integration.selection.model.SelectObjectContentRequest;
import dev.bespoke.runtime.client.Client;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.operation.EventStream;
import java.util.function.Consumer;

/** S3's objects, asked in SQL. */
@ServiceClient("s3")
public interface Selection extends Client {
  void createBucket(String bucket);

  void putObject(String bucket, String key, RequestBody body);

  EventStream<SelectObjectContentEventStream> selectObjectContent(
      Consumer<SelectObjectContentRequest.Builder> request);
}
