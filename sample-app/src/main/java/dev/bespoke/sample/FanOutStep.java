package dev.bespoke.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks for many objects at once: a method is asynchronous when it returns a future. */
final class FanOutStep implements Step {
  private static final int OBJECTS = 50;

  private final PhotoStore store;

  FanOutStep(PhotoStore store) {
    this.store = store;
  }

  @Override
  public String title() {
    return "50 requests at once, as futures";
  }

  @Override
  public void run(Console console) throws Exception {
    try (ScratchBucket bucket = new ScratchBucket(store)) {
      for (int i = 0; i < OBJECTS; i++) {
        bucket.put("photo-" + i, "x".repeat(i));
      }
      List<CompletableFuture<PhotoStore.Size>> sizes = new ArrayList<>();
      for (int i = 0; i < OBJECTS; i++) {
        sizes.add(store.size(bucket.name(), "photo-" + i));
      }
      long bytes = 0;
      for (CompletableFuture<PhotoStore.Size> size : sizes) {
        bytes += size.get().contentLength();
      }
      console.print(OBJECTS + " objects hold " + bytes + " bytes");
      Check.equal("bytes", OBJECTS * (OBJECTS - 1L) / 2, bytes);
    }
  }
}
