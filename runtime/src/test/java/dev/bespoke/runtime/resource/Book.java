package dev.bespoke.runtime.resource;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A resource as one is generated, over a service that is a lambda. */
final class Book extends LoadableResource<String> {
  private final String title;
  private final Supplier<@Nullable String> service;

  @SuppressWarnings("NullAway") // no request is sent here
  Book(String title, @Nullable String data, Supplier<@Nullable String> service) {
    super(null, data);
    this.title = require(title, "shop.Book", "title");
    this.service = service;
  }

  String blurb() {
    return data();
  }

  void reprint() {
    invalidate();
  }

  String reprinted(String result) {
    return changedBy(result);
  }

  CompletableFuture<String> reprinted(CompletableFuture<String> result) {
    return changedBy(result);
  }

  CompletableFuture<Closeable> reprintedBody(CompletableFuture<Closeable> result) {
    return changedBy(result);
  }

  @Override
  protected @Nullable String fetch() {
    return service.get();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Book that && title.equals(that.title);
  }

  @Override
  public int hashCode() {
    return Objects.hash(title);
  }

  @Override
  public String toString() {
    return describe("shop.Book", "title", title);
  }

  /** A request that lists books, and the requests sent so far. */
  static final class Query {
    final List<String> words = new ArrayList<>();
    @Nullable Integer pageSize;
  }

  /** Books of a service that answers in pages of titles. */
  static final class Books extends ResourceCollection<String, Query> {
    private final List<List<String>> answers;
    private final List<String> log;

    Books(List<List<String>> answers, List<String> log, Refinements<Query> refinements) {
      super(refinements);
      this.answers = answers;
      this.log = log;
    }

    @Override
    protected ResourcePages<List<String>, String> fetch() {
      Query query = new Query();
      refine(query);
      query.pageSize = chosenPageSize();
      Iterator<List<String>> pages = answers.iterator();
      return new ResourcePages<>(
          new Iterator<List<String>>() {
            @Override
            public boolean hasNext() {
              return pages.hasNext();
            }

            @Override
            public List<String> next() {
              log.add("list" + query.words + (query.pageSize == null ? "" : query.pageSize));
              return pages.next();
            }
          }) {
        @Override
        protected List<String> resources(List<String> response) {
          return response;
        }
      };
    }

    @Override
    public Books filter(Consumer<Query> filter) {
      return new Books(answers, log, filtered(filter));
    }

    @Override
    public Books limit(int most) {
      return new Books(answers, log, limited(most));
    }

    @Override
    public Books pageSize(int size) {
      return new Books(answers, log, paged(size));
    }
  }
}
