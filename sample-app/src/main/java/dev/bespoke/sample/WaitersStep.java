package dev.bespoke.sample;

/** Waits for a bucket and an object. */
final class WaitersStep implements Step {
  private final PhotoStore store;

  WaitersStep(PhotoStore store) {
    this.store = store;
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

      store.deleteObject(bucket.name(), "photo.jpg");
      store.awaitGone(bucket.name(), "photo.jpg");
      console.print("the object is gone");
    }
  }
}
