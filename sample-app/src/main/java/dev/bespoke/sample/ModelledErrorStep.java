package dev.bespoke.sample;

import dev.bespoke.sample.photostore.model.GetObjectRequest;
import dev.bespoke.sample.photostore.model.NoSuchKeyException;

/** Catches one error by its type. */
final class ModelledErrorStep implements Step {
  private final PhotoStore store;

  ModelledErrorStep(PhotoStore store) {
    this.store = store;
  }

  @Override
  public String title() {
    return "a modelled error, caught by its type";
  }

  @Override
  public void run(Console console) throws Exception {
    try (ScratchBucket bucket = new ScratchBucket(store)) {
      GetObjectRequest request =
          GetObjectRequest.builder().bucket(bucket.name()).key("missing.jpg").build();
      try (var body = store.getObject(request)) {
        throw new AssertionError("found what does not exist: " + body.response());
      } catch (NoSuchKeyException e) {
        console.print("NoSuchKeyException: " + e.getMessage());
        Check.equal("status", 404, e.status());
        Check.that("it has a request id", e.requestId() != null);
      }
    }
  }
}
