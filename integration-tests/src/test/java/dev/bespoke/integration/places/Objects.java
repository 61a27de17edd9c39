package dev.bespoke.integration.places;

import dev.bespoke.annotation.Presigned;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.integration.places.objects.model.DeleteObjectResponse;
import dev.bespoke.integration.places.objects.model.WriteGetObjectResponseRequest;
import dev.bespoke.integration.places.objects.model.WriteGetObjectResponseResponse;
import dev.bespoke.runtime.client.Client;
import dev.bespoke.runtime.http.RequestBody;
import java.net.URI;
import java.time.Duration;

/** Objects, wherever they are. */
@ServiceClient("s3")
public interface Objects extends Client {
  DeleteObjectResponse deleteObject(String bucket, String key);

  WriteGetObjectResponseResponse writeGetObjectResponse(
      WriteGetObjectResponseRequest request, RequestBody body);

  @Presigned("GetObject")
  URI link(String bucket, String key, Duration validFor);
}
