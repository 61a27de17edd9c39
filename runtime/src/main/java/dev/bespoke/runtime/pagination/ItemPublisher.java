package dev.bespoke.runtime.pagination;

import dev.bespoke.runtime.flow.ItemSubscription;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;

/** The items of a paginator, for any number of subscribers, each with pages of its own. */
final class ItemPublisher<I> implements Flow.Publisher<I> {
  private final Paginator<?, I> paginator;
  private final Executor executor;

  ItemPublisher(Paginator<?, I> paginator, Executor executor) {
    this.paginator = paginator;
    this.executor = executor;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super I> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    ItemSubscription<I> subscription =
        new ItemSubscription<>(paginator.newIterator(), executor, subscriber);
    subscription.begin();
  }
}
