package com.acme;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.runtime.client.Client;
import java.time.Instant;
import java.util.stream.Stream;

@ServiceClient("s3")
public interface Photos extends Client {
  @Operation("ListObjectsV2")
  Stream<Photo> photos(String bucket, String prefix);

  record Photo(String key, long size, Instant lastModified) {}

  static void main(String[] args) {
    try (Photos photos = PhotosClient.create();
        Stream<Photo> page = photos.photos(args[0], "2026/")) {
      page.forEach(System.out::println);
    }
  }
}
