package dev.bespoke.sample;

import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.operation.ResponseStream;
import dev.bespoke.sample.photostore.model.GetObjectRequest;
import dev.bespoke.sample.photostore.model.GetObjectResponse;
import dev.bespoke.sample.photostore.model.PutObjectRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Sends and fetches a file that the heap could not hold. */
final class LargeFileStep implements Step {
  private static final int MIB = 1024 * 1024;
  private static final int SIZE_MIB = 64;
  private static final String KEY = "video.mp4";

  private final PhotoStore store;

  LargeFileStep(PhotoStore store) {
    this.store = store;
  }

  @Override
  public String title() {
    return "a file of 64 MiB up and down, in a heap of "
        + Runtime.getRuntime().maxMemory() / MIB
        + " MiB";
  }

  @Override
  public void run(Console console) throws Exception {
    Path folder = Files.createTempDirectory("bespoke-tour");
    Path original = folder.resolve("original");
    Path copy = folder.resolve("copy");
    try (ScratchBucket bucket = new ScratchBucket(store)) {
      fill(original);
      store.putObject(
          PutObjectRequest.builder().bucket(bucket.name()).key(KEY).build(),
          RequestBody.of(original));
      console.print("uploaded " + Files.size(original) + " bytes");

      GetObjectRequest get = GetObjectRequest.builder().bucket(bucket.name()).key(KEY).build();
      try (ResponseStream<GetObjectResponse> body = store.getObject(get)) {
        console.print("downloaded " + body.writeTo(copy) + " bytes");
      }
      Check.that("the copy is the original", Files.mismatch(original, copy) == -1);
    } finally {
      Files.deleteIfExists(original);
      Files.deleteIfExists(copy);
      Files.delete(folder);
    }
  }

  private static void fill(Path file) throws IOException {
    Random random = new Random(64);
    byte[] block = new byte[MIB];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < SIZE_MIB; i++) {
        random.nextBytes(block);
        out.write(block);
      }
    }
  }
}
