package dev.bespoke.runtime.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BatchTest {
  @Test
  void aBatchActionNeedsAResource() {
    Book book = new Book("Emma", null, () -> null);
    assertThat(Resource.first(List.of(book, new Book("Sanditon", null, () -> null))))
        .isSameAs(book);
    assertThatIllegalArgumentException().isThrownBy(() -> Resource.first(List.<Book>of()));
  }

  @Test
  void whatARequestHoldsOnceHasToBeTheSameForAll() {
    Resource.requireSame("a", "a", "shelf");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Resource.requireSame("a", "b", "shelf"))
        .withMessage(
            "one request cannot act on resources of different shelf: a and b. Act on each group of"
                + " its own.");
    Resource.requireSameSensitive("a", "a", "shelf");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Resource.requireSameSensitive("a", "b", "shelf"))
        .withMessage(
            "one request cannot act on resources of different shelf. Act on each group of its own.");
  }

  @Test
  void listsAreJoinedAndNothingStaysNothing() {
    assertThat(ResourceCollection.joined(List.of("a"), List.of("b"))).containsExactly("a", "b");
    assertThat(ResourceCollection.joined(List.of(), List.of())).isNull();
  }

  @Test
  void aSingleResponseIsAskedForOnceWhenItIsNeeded() {
    AtomicInteger calls = new AtomicInteger();
    SingleResponse<Integer> response =
        new SingleResponse<>() {
          @Override
          protected Integer call() {
            return calls.incrementAndGet();
          }
        };
    assertThat(response.hasNext()).isTrue();
    assertThat(calls).hasValue(0);
    assertThat(response.next()).isEqualTo(1);
    assertThat(response.hasNext()).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(response::next);
  }
}
