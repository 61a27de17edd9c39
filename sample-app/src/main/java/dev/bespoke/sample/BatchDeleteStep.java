package dev.bespoke.sample;

/**
 * Deletes all objects of a bucket: the collection asks for pages and sends one request for each.
 */
final class BatchDeleteStep implements Step {
  private static final int OBJECTS = 40;

  private final PhotoStore store;
  private final S3 s3;

  BatchDeleteStep(PhotoStore store, S3 s3) {
    this.store = store;
    this.s3 = s3;
  }

  @Override
  public String title() {
    return "delete what a collection holds, a page at a time";
  }

  @Override
  public void run(Console console) {
    try (ScratchBucket bucket = new ScratchBucket(store)) {
      for (int i = 0; i < OBJECTS; i++) {
        bucket.put((i % 2 == 0 ? "keep/" : "drop/") + i, "x");
      }

      s3.bucket(bucket.name()).objects().filter(f -> f.prefix("drop/")).pageSize(10).delete();

      long left = s3.bucket(bucket.name()).objects().stream().count();
      console.print(OBJECTS + " objects, of which " + left + " are left");
      Check.equal("objects left", (long) OBJECTS / 2, left);
    }
  }
}
