package dev.bespoke.sample;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Lists a bucket in both layers, each beside its source. */
final class ListingStep implements Step {
  private final PhotoStore store;
  private final S3 s3;

  ListingStep(PhotoStore store, S3 s3) {
    this.store = store;
    this.s3 = s3;
  }

  @Override
  public String title() {
    return "list objects: the client way, pages by hand, and the resource way";
  }

  @Override
  public void run(Console console) throws Exception {
    try (ScratchBucket bucket = new ScratchBucket(store)) {
      bucket.put("2026/beach.jpg", "sand");
      bucket.put("2026/mountain.jpg", "snow and rock");
      bucket.put("2026/town.jpg", "streets");

      List<String> client = lines(out -> ClientListing.print(store, bucket.name(), out));
      List<String> resource = lines(out -> ResourceListing.print(s3, bucket.name(), out));

      console.sideBySide(Listing.of("ClientListing.java"), Listing.of("ResourceListing.java"));
      console.print("");
      console.sideBySide(client, resource);
      Check.equal("objects", 3, client.size());
      Check.equal("the same in both layers", client, resource);
    }
  }

  private static List<String> lines(Consumer<PrintStream> program) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    program.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
