package com.acme;

import com.acme.photostore.model.GetObjectRequest;
import com.acme.photostore.model.GetObjectResponse;
import com.acme.photostore.model.ListObjectsV2Response;
import com.acme.photostore.model.S3Object;
import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.runtime.client.Client;
import dev.bespoke.runtime.operation.ResponseStream;
import dev.bespoke.runtime.pagination.Paginator;

/** A client whose generated types are part of the module's API. */
@ServiceClient("s3")
public interface PhotoStore extends Client {
  /** Reads an object. */
  ResponseStream<GetObjectResponse> getObject(GetObjectRequest request);

  /** Lists a bucket. */
  @Operation("ListObjectsV2")
  Paginator<ListObjectsV2Response, S3Object> photos(String bucket);
}
