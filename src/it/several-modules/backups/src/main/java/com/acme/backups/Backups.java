package com.acme.backups;

import com.acme.backups.backups.model.PutObjectResponse;
import com.acme.photos.Photos;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.runtime.client.Client;
import dev.bespoke.runtime.http.RequestBody;

/** Writes lists of photos, with shapes of its own. */
@ServiceClient("s3")
public interface Backups extends Client {
  /** Uploads an object. */
  PutObjectResponse putObject(String bucket, String key, RequestBody body);

  /** Stores the names of all photos. */
  default void backUp(Photos photos, String from, String to) {
    StringBuilder names = new StringBuilder();
    photos.listObjectsV2(from).forEach(photo -> names.append(photo.key()).append('\n'));
    putObject(to, "names.txt", RequestBody.of(names.toString()));
  }
}
