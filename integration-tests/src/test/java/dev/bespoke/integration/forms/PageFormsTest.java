package dev.bespoke.integration.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.integration.forms.Forms.Photo;
import dev.bespoke.integration.forms.forms.model.ListObjectsV2Request;
import dev.bespoke.integration.forms.forms.model.ListObjectsV2Response;
import dev.bespoke.integration.forms.forms.model.S3Object;
import dev.bespoke.runtime.pagination.Paginator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Items come from all pages, and no page is fetched before its items are asked for. */
class PageFormsTest extends StubbedForms {
  private static final String FIRST =
      "<ListBucketResult><IsTruncated>true</IsTruncated>"
          + "<NextContinuationToken>t=1</NextContinuationToken>"
          + "<Contents><Key>a</Key><Size>1</Size><LastModified>2026-01-02T03:04:05Z</LastModified>"
          + "</Contents><Contents><Key>b</Key><Size>2</Size></Contents>"
          + "<CommonPrefixes><Prefix>x/</Prefix></CommonPrefixes></ListBucketResult>";
  private static final String SECOND =
      "<ListBucketResult><Contents><Key>c</Key><Size>3</Size></Contents>"
          + "<CommonPrefixes><Prefix>y/</Prefix></CommonPrefixes></ListBucketResult>";
  private static final String LISTING =
      "GET https://photos.s3.eu-west-1.amazonaws.com/?list-type=2";
  private static final List<Photo> PHOTOS =
      List.of(
          new Photo("a", 1, Instant.parse("2026-01-02T03:04:05Z")),
          new Photo("b", 2, null),
          new Photo("c", 3, null));

  private void respondTwoPages() {
    service.respond(200, FIRST).respond(200, SECOND);
  }

  private void assertTwoPages(String more) {
    assertThat(service.requests()).hasSize(2);
    assertThat(line(service.requests().get(0))).isEqualTo(LISTING + more);
    assertThat(lastLine()).startsWith(LISTING).contains("continuation-token=t%3D1");
  }

  @Test
  void aPaginatorHasItemsAndPages() {
    respondTwoPages();

    Paginator<ListObjectsV2Response, S3Object> pages =
        forms.listObjectsV2(ListObjectsV2Request.builder().bucket("photos").build());

    assertThat(service.requests()).isEmpty();
    assertThat(pages.pages()).extracting(page -> page.contents().size()).containsExactly(2, 1);
    assertTwoPages("");
    respondTwoPages();
    assertThat(pages).extracting(S3Object::key).containsExactly("a", "b", "c");
  }

  @Test
  void aPaginatorOfRecords() {
    respondTwoPages();

    assertThat(forms.photoPages("photos")).containsExactlyElementsOf(PHOTOS);
    assertTwoPages("");
  }

  @Test
  void aStreamFetchesAPageWhenItsFirstItemIsAskedFor() {
    service.respond(200, FIRST);

    try (Stream<Photo> photos = forms.photos("photos", "2026/")) {
      assertThat(service.requests()).isEmpty();
      assertThat(photos.limit(2)).containsExactlyElementsOf(PHOTOS.subList(0, 2));
    }

    assertThat(service.requests()).hasSize(1);
    assertThat(lastLine()).isEqualTo(LISTING + "&prefix=2026%2F");
  }

  @Test
  void aStreamGoesThroughAllPages() {
    respondTwoPages();

    assertThat(forms.photos("photos", null)).containsExactlyElementsOf(PHOTOS);
    assertTwoPages("");
  }

  @Test
  void anIterableBeginsAnewEachTime() {
    respondTwoPages();
    Iterable<S3Object> objects = forms.each("photos");

    assertThat(objects).extracting(S3Object::key).containsExactly("a", "b", "c");
    assertTwoPages("");

    service.respond(200, SECOND);
    Iterator<S3Object> again = objects.iterator();
    assertThat(again.next().key()).isEqualTo("c");
    assertThat(again.hasNext()).isFalse();
    assertThat(lastLine()).isEqualTo(LISTING);
  }

  @Test
  void itemsFromElsewhereInThePage() {
    respondTwoPages();

    assertThat(forms.folders("photos", "/")).containsExactly("x/", "y/");
    assertTwoPages("&delimiter=%2F");
  }

  @Test
  void aPublisherFetchesOnDemand() throws Exception {
    service.respond(200, FIRST);
    Recorder recorder = new Recorder();

    forms.published("photos").subscribe(recorder);
    Flow.Subscription subscription = recorder.subscribed.get(30, TimeUnit.SECONDS);
    assertThat(service.requests()).isEmpty();

    subscription.request(2);
    recorder.second.get(30, TimeUnit.SECONDS);
    assertThat(service.requests()).hasSize(1);

    service.respond(200, SECOND);
    subscription.request(Long.MAX_VALUE);
    assertThat(recorder.completed.get(30, TimeUnit.SECONDS)).containsExactlyElementsOf(PHOTOS);
    assertTwoPages("");
  }

  private static final class Recorder implements Flow.Subscriber<Photo> {
    final CompletableFuture<Flow.Subscription> subscribed = new CompletableFuture<>();
    final CompletableFuture<Photo> second = new CompletableFuture<>();
    final CompletableFuture<List<Photo>> completed = new CompletableFuture<>();
    private final List<Photo> photos = new ArrayList<>();

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscribed.complete(subscription);
    }

    @Override
    public void onNext(Photo photo) {
      photos.add(photo);
      if (photos.size() == 2) {
        second.complete(photo);
      }
    }

    @Override
    public void onError(Throwable failure) {
      completed.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      completed.complete(List.copyOf(photos));
    }
  }
}
