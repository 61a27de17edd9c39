package dev.bespoke.runtime.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.error.ClientException;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LoadableResourceTest {
  private final AtomicInteger loads = new AtomicInteger();

  private Book book() {
    return new Book("Emma", null, () -> "loaded " + loads.incrementAndGet());
  }

  @Test
  void attributesAreLoadedWhenFirstAskedForAndKept() {
    Book book = book();
    assertThat(book.isLoaded()).isFalse();
    assertThat(loads).hasValue(0);
    assertThat(book.blurb()).isEqualTo("loaded 1");
    assertThat(book.blurb()).isEqualTo("loaded 1");
    assertThat(book.isLoaded()).isTrue();
  }

  @Test
  void attributesThatCameWithTheResourceAreNotLoaded() {
    Book book = new Book("Emma", "given", () -> "loaded " + loads.incrementAndGet());
    assertThat(book.isLoaded()).isTrue();
    assertThat(book.blurb()).isEqualTo("given");
    assertThat(loads).hasValue(0);
  }

  @Test
  void loadAndReloadAskAnew() {
    Book book = book();
    book.load();
    book.reload();
    assertThat(book.blurb()).isEqualTo("loaded 2");
  }

  @Test
  void anActionMakesAttributesStale() {
    Book book = book();
    book.load();
    book.reprint();
    assertThat(book.isLoaded()).isFalse();
    assertThat(book.blurb()).isEqualTo("loaded 2");
  }

  @Test
  void whatAnActionReturnsIsHandedOnAfterTheAttributesAreForgotten() {
    Book book = book();
    book.load();
    assertThat(book.reprinted("copies")).isEqualTo("copies");
    assertThat(book.isLoaded()).isFalse();
  }

  @Test
  void aFutureMakesAttributesStaleWhenItEndsHoweverItDoes() {
    Book book = book();
    CompletableFuture<String> success = new CompletableFuture<>();
    CompletableFuture<String> failure = new CompletableFuture<>();
    List<Boolean> seen = new ArrayList<>();
    CompletableFuture<String> reprinted = book.reprinted(success);
    CompletableFuture<Boolean> afterwards =
        reprinted
            .whenComplete((copies, none) -> seen.add(book.isLoaded()))
            .thenApply(Objects::nonNull);
    book.load();
    success.complete("copies");
    assertThat(reprinted).isCompletedWithValue("copies");
    assertThat(afterwards).isCompletedWithValue(true);
    assertThat(seen).as("loaded, to whoever waits").containsExactly(false);
    CompletableFuture<String> failed = book.reprinted(failure);
    book.load();
    failure.completeExceptionally(new ClientException("no answer"));
    assertThat(failed).isCompletedExceptionally();
    assertThat(book.isLoaded()).isFalse();
  }

  @Test
  void cancellingTheFutureOfAnActionCancelsTheAction() {
    Book book = book();
    CompletableFuture<String> call = new CompletableFuture<>();
    CompletableFuture<String> future = book.reprinted(call);
    book.load();
    assertThat(future.cancel(true)).isTrue();
    assertThat(call).isCancelled();
    assertThat(future).isCancelled();
    assertThat(book.isLoaded()).isFalse();
  }

  @Test
  void whatComesAfterAnActionWasCancelledIsClosed() {
    AtomicInteger closed = new AtomicInteger();
    CompletableFuture<Closeable> call =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            return false; // too late
          }
        };
    CompletableFuture<Closeable> future = book().reprintedBody(call);
    future.cancel(true);
    call.complete(closed::incrementAndGet);
    assertThat(closed).hasValue(1);
  }

  @Test
  void whatAnActionOvertakesIsReturnedButNotKept() {
    Book[] book = new Book[1];
    book[0] =
        new Book(
            "Emma",
            null,
            () -> {
              book[0].reprint();
              return "loaded " + loads.incrementAndGet();
            });
    assertThat(book[0].blurb()).isEqualTo("loaded 1");
    assertThat(book[0].isLoaded()).isFalse();
  }

  @Test
  void aLoadThatFindsNothingIsATypedError() {
    Book book = new Book("Emma", null, () -> null);
    assertThatThrownBy(book::blurb)
        .isInstanceOf(ResourceNotLoadedException.class)
        .isInstanceOf(ClientException.class)
        .hasMessageStartingWith("shop.Book(title=Emma) could not be loaded");
    assertThat(book.isLoaded()).isFalse();
  }

  @Test
  void aLoadThatFailsIsTriedAgainAtTheNextAccess() {
    Book book =
        new Book(
            "Emma",
            null,
            () -> {
              if (loads.incrementAndGet() == 1) {
                throw new ClientException("no answer");
              }
              return "loaded";
            });
    assertThatThrownBy(book::blurb).hasMessage("no answer");
    assertThat(book.blurb()).isEqualTo("loaded");
  }

  @Test
  @Timeout(30)
  void manyThreadsCauseOneLoad() throws Exception {
    int threads = 16;
    CountDownLatch started = new CountDownLatch(threads);
    Book book =
        new Book(
            "Emma",
            null,
            () -> {
              try {
                started.await(20, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              return "loaded " + loads.incrementAndGet();
            });
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<String>> blurbs = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        blurbs.add(
            executor.submit(
                () -> {
                  started.countDown();
                  return book.blurb();
                }));
      }
      for (Future<String> blurb : blurbs) {
        assertThat(blurb.get(20, TimeUnit.SECONDS)).isEqualTo("loaded 1");
      }
    } finally {
      executor.shutdownNow();
    }
    assertThat(loads).hasValue(1);
  }

  @Test
  void anAbsentIdentifierIsRefusedAndAnEmptyOneWhereAUserGivesIt() {
    assertThat(new Book("", null, () -> "x")).hasToString("shop.Book(title=)");
    assertThatThrownBy(() -> Identifiers.refuseEmpty("", "shop.Book", "title"))
        .isInstanceOf(ClientException.class)
        .hasMessage("shop.Book needs its title, which is empty: it is known by it.");
    assertThatCode(() -> Identifiers.refuseEmpty("a", "shop.Book", "title"))
        .doesNotThrowAnyException();
    assertThat(Identifiers.isAbsent("")).isTrue();
    assertThat(Identifiers.isAbsent(null)).isTrue();
    assertThat(Identifiers.isAbsent("a")).isFalse();
    assertThatThrownBy(() -> Resource.require((String) null, "shop.Book", "title"))
        .hasMessage("shop.Book needs its title, which is absent: it is known by it.");
    assertThatThrownBy(() -> Resource.require((Integer) null, "shop.Page", "number"))
        .hasMessage("shop.Page needs its number, which is absent: it is known by it.");
    assertThat(Resource.require(7, "shop.Page", "number")).isEqualTo(7);
  }

  @Test
  void aResourceIsEqualToAnotherOfTheSameIdentifiers() {
    assertThat(book()).isEqualTo(new Book("Emma", "given", () -> null)).hasSameHashCodeAs(book());
    assertThat(book()).isNotEqualTo(new Book("Persuasion", null, () -> null));
  }
}
