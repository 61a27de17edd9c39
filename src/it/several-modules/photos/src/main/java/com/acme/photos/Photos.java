package com.acme.photos;

import com.acme.photos.photos.model.S3Object;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.runtime.client.Client;
import java.util.stream.Stream;

/** Reads photos. */
@ServiceClient("s3")
public interface Photos extends Client {
  /** Lists a bucket. */
  Stream<S3Object> listObjectsV2(String bucket);
}
