package dev.bespoke.processor.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES) // who waits for ever has failed
class RenderedTextsTest {
  @Test
  void whoAsksFirstWaitsForTheTextAndStaysInterrupted() throws InterruptedException {
    RenderedTexts texts = new RenderedTexts(2);
    Thread asker = Thread.currentThread();
    Thread maker =
        new Thread(
            () -> {
              while (asker.getState() != Thread.State.WAITING) {
                Thread.onSpinWait(); // the interruption has then been met
              }
              texts.add("one");
              texts.add("two");
            });
    asker.interrupt();
    maker.start();
    assertThat(texts.get(1)).isEqualTo("two");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(texts.get(0)).isEqualTo("one");
    maker.join();
  }

  @Test
  void whatStoodInTheWayIsThrownForEachTextThatIsNotThere() {
    RenderedTexts texts = new RenderedTexts(3);
    texts.add("one");
    texts.fail(new IllegalStateException("no second"));
    assertThat(texts.get(0)).isEqualTo("one");
    assertThatThrownBy(() -> texts.get(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no second");
    assertThatThrownBy(() -> texts.get(2)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void errorsArriveAsSuch() {
    RenderedTexts texts = new RenderedTexts(1);
    texts.fail(new StackOverflowError());
    assertThatThrownBy(() -> texts.get(0)).isInstanceOf(StackOverflowError.class);
  }
}
