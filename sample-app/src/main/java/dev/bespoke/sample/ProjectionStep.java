package dev.bespoke.sample;

import java.util.List;
import java.util.stream.Stream;

/** Reads a listing as the application's own record. */
final class ProjectionStep implements Step {
  private final PhotoStore store;

  ProjectionStep(PhotoStore store) {
    this.store = store;
  }

  @Override
  public String title() {
    return "a listing as a record of one's own: Stream<Photo> photos(String bucket, String prefix)";
  }

  @Override
  public void run(Console console) {
    try (ScratchBucket bucket = new ScratchBucket(store)) {
      bucket.put("2025/old.jpg", "x");
      bucket.put("2026/beach.jpg", "sand");
      bucket.put("2026/mountain.jpg", "snow and rock");

      List<PhotoStore.Photo> photos;
      try (Stream<PhotoStore.Photo> found = store.photos(bucket.name(), "2026/")) {
        photos = found.toList();
      }
      for (PhotoStore.Photo photo : photos) {
        console.print(photo.toString());
      }
      Check.equal("photos", 2, photos.size());
      Check.equal("size", 4L, photos.get(0).size());
    }
  }
}
