package dev.bespoke.sample;

import dev.bespoke.sample.photostore.model.ListObjectsV2Response;

/** Pages through more objects than one response holds. */
final class PagesStep implements Step {
  private static final int OBJECTS = 2_500;
  private static final int PAGES = 3;

  private final PhotoStore store;

  PagesStep(PhotoStore store) {
    this.store = store;
  }

  @Override
  public String title() {
    return "2,500 objects through pagination";
  }

  @Override
  public void run(Console console) {
    try (ScratchBucket bucket = new ScratchBucket(store)) {
      try (ProgressBar uploaded = console.progress("objects uploaded", OBJECTS)) {
        for (int i = 0; i < OBJECTS; i++) {
          bucket.put("photo-" + i, "x");
          uploaded.advance(1);
        }
      }
      int pages = 0;
      int objects = 0;
      try (ProgressBar listed = console.progress("objects listed", OBJECTS)) {
        for (ListObjectsV2Response page : store.pages(bucket.name()).pages()) {
          pages++;
          objects += page.contents().size();
          listed.advance(page.contents().size());
        }
      }
      Check.equal("pages", PAGES, pages);
      Check.equal("objects", OBJECTS, objects);
    }
  }
}
