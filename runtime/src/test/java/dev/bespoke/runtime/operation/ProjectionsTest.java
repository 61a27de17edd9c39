package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.GetItem;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ServiceException;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectionsTest {
  private static ServiceException error(int status, String body) {
    StubTransport transport = new StubTransport();
    transport.respond(status, body);
    Pipeline pipeline = TestClient.builder(transport).dynamodb();
    try {
      pipeline.call(GetItem.INSTANCE, new GetItem.Input("t"), CallOptions.none());
    } catch (ServiceException e) {
      return e;
    }
    throw new AssertionError("no error");
  }

  private static ServiceException coded(int status, String code) {
    return error(status, "{\"__type\":\"" + code + "\"}");
  }

  @Test
  void aValueThatMustBeThereIsNamedWhereItIsNot() {
    assertThat(Projections.required("x", "GetBookResponse", "Title")).isEqualTo("x");
    assertThatThrownBy(() -> Projections.required(absent(), "GetBookResponse", "Title"))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("GetBookResponse")
        .hasMessageContaining("Title")
        .hasMessageContaining("@Nullable");
  }

  private static @Nullable String absent() {
    return null;
  }

  @Test
  void aListIsCopiedElementByElement() {
    assertThat(Projections.each(Arrays.asList("a", null), String::length))
        .isEqualTo(Arrays.asList(1, null));
    assertThatThrownBy(() -> Projections.each(List.of("a"), String::length).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aMapIsCopiedKeyByKeyAndValueByValueInItsOrder() {
    Map<String, @Nullable String> source = new LinkedHashMap<>();
    source.put("bb", "xyz");
    source.put("a", null);

    Map<Integer, @Nullable Integer> copy =
        Projections.eachEntry(source, String::length, String::length);

    assertThat(copy.toString()).isEqualTo("{2=3, 1=null}");
    assertThatThrownBy(copy::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void theErrorsThatAreNamedMeanNothing() {
    ServiceException missing = coded(400, "NoSuchKey");
    assertThat(Projections.<String>emptyOn(missing, "Other", "NoSuchKey")).isEmpty();
    assertThatThrownBy(() -> Projections.emptyOn(missing, "Other")).isSameAs(missing);
    assertThatThrownBy(() -> Projections.emptyOn(missing)).isSameAs(missing);
  }

  @Test
  void aNotFoundThatNamesNoErrorMeansNothingButOneThatDoesIsAnError() {
    assertThat(Projections.<String>emptyOn(error(404, ""))).isEmpty();
    ServiceException named = coded(404, "ResourceNotFoundException");
    assertThatThrownBy(() -> Projections.emptyOn(named)).isSameAs(named);
    ServiceException ofProxy = error(404, "<html>no such page</html>");
    assertThatThrownBy(() -> Projections.emptyOn(ofProxy)).isSameAs(ofProxy);
  }

  @Test
  void aLaterValueIsPresentAbsentOrAnError() {
    assertThat(Projections.laterIfPresent(CompletableFuture.completedFuture("ab"), String::length))
        .isCompletedWithValueMatching(v -> v.orElse(0) == 2);
    assertThat(
            Projections.laterIfPresent(
                CompletableFuture.completedFuture("ab"), value -> ProjectionsTest.absent()))
        .isCompletedWithValueMatching(v -> v.isEmpty());
    assertThat(
            Projections.laterIfPresent(
                CompletableFuture.<String>failedFuture(coded(400, "NoSuchKey")), "NoSuchKey"))
        .isCompletedWithValueMatching(v -> v.isEmpty());
    ServiceException other = coded(400, "AccessDenied");
    assertThatThrownBy(
            () ->
                Projections.laterIfPresent(
                        CompletableFuture.<String>failedFuture(other), "NoSuchKey")
                    .join())
        .isInstanceOf(CompletionException.class)
        .hasCause(other);
  }

  @Test
  void aCopyThatFailsEndsTheFutureWithItsError() {
    assertThatThrownBy(
            () ->
                Projections.later(
                        CompletableFuture.completedFuture("x"),
                        value -> {
                          throw new ClientException("left out");
                        })
                    .join())
        .hasRootCauseMessage("left out");
  }

  @Test
  void cancellingTheCopyCancelsTheCall() {
    CompletableFuture<String> call = new CompletableFuture<>();
    CompletableFuture<Integer> copy = Projections.later(call, String::length);
    assertThat(copy.cancel(true)).isTrue();
    assertThat(call).isCancelled();
    CompletableFuture<String> another = new CompletableFuture<>();
    assertThat(Projections.laterIfPresent(another).cancel(true)).isTrue();
    assertThat(another).isCancelled();
  }

  @Test
  void aBodyThatComesTooLateIsClosed() {
    AtomicBoolean closed = new AtomicBoolean();
    Closeable body = () -> closed.set(true);
    CompletableFuture<Closeable> call = new CompletableFuture<>();
    CompletableFuture<?> copy = Projections.laterIfPresent(call);
    copy.completeExceptionally(new ClientException("given up"));
    call.complete(body);
    assertThat(closed).isTrue();
  }

  @Test
  void aBodyThatIsHandedOnStaysOpen() throws Exception {
    ByteArrayInputStream body = new ByteArrayInputStream(new byte[] {7});
    assertThat(
            Projections.laterIfPresent(CompletableFuture.completedFuture(body))
                .get()
                .orElseThrow()
                .read())
        .isEqualTo(7);
  }
}
