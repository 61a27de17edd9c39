package com.acme.app;

import com.acme.backups.Backups;
import com.acme.backups.BackupsClient;
import com.acme.photos.Photos;
import com.acme.photos.PhotosClient;

/** Uses what three interfaces on one service have generated. */
public final class App {
  private App() {}

  /** Backs up one bucket into another. */
  public static void main(String[] args) {
    try (Buckets buckets = BucketsResource.create();
        Photos photos = PhotosClient.create();
        Backups backups = BackupsClient.create()) {
      buckets.bucket(args[1]).create();
      backups.backUp(photos, args[0], args[1]);
    }
  }
}
