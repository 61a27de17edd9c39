package dev.bespoke.integration.places;

import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.integration.places.accesspoints.model.CreateAccessPointRequest;
import dev.bespoke.integration.places.accesspoints.model.CreateAccessPointResponse;
import dev.bespoke.integration.places.accesspoints.model.GetAccessPointRequest;
import dev.bespoke.integration.places.accesspoints.model.GetAccessPointResponse;
import dev.bespoke.integration.places.accesspoints.model.GetBucketRequest;
import dev.bespoke.integration.places.accesspoints.model.GetBucketResponse;
import dev.bespoke.runtime.client.Client;
import java.util.function.Consumer;

/** Access points and buckets of Outposts. */
@ServiceClient("s3control")
public interface AccessPoints extends Client {
  GetAccessPointResponse getAccessPoint(Consumer<GetAccessPointRequest.Builder> request);

  CreateAccessPointResponse createAccessPoint(Consumer<CreateAccessPointRequest.Builder> request);

  GetBucketResponse getBucket(Consumer<GetBucketRequest.Builder> request);
}
