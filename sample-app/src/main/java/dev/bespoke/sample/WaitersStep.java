package dev.bespoke.sample;

/** Waits for a bucket and an object. */
final class WaitersStep implements Step {
  private final PhotoStore store;
  private final S3 s3;

  WaitersStep(PhotoStore store, S3 s3) {
    this.store = store;
    this.s3 = s3;
  }

  @Override
  public String title() {
    return "wait until a bucket and an object exist, and until the object is gone";
  }

  @Override
  public void run(Console console) {
    try (ScratchBucket bucket = new ScratchBucket(store)) {
      store.awaitBucket(bucket.name());
      console.print("the bucket exists");

      bucket.put("photo.jpg", "x");
      store.awaitPhoto(bucket.name(), "photo.jpg");
      console.print("the object exists");

      var photo = s3.bucket(bucket.name()).object("photo.jpg");
      photo.delete();
      photo.waitUntilNotExists();
      console.print("the object is gone");
    }
  }
}
