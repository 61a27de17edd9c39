package dev.bespoke.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportOptionsTest {
  @Test
  void theDefaultsAreTheStandardOnes() {
    TransportOptions options = TransportOptions.defaults();
    assertThat(options.connectTimeout()).isEqualTo(Duration.ofMillis(3_100));
    assertThat(options.readTimeout()).isEqualTo(Duration.ofSeconds(60));
    assertThat(options.maxConnections()).isEqualTo(256);
    assertThat(options.maxIdleTime()).isEqualTo(Duration.ofSeconds(20));
    assertThat(options.sslContext()).isNull();
  }

  @Test
  void timesAreCutToWhatSocketsTake() {
    TransportOptions options =
        TransportOptions.builder()
            .connectTimeout(Duration.ofNanos(1))
            .readTimeout(Duration.ofDays(10_000))
            .build();
    assertThat(options.connectTimeout()).isEqualTo(Duration.ofMillis(1));
    assertThat(options.readTimeout()).isEqualTo(Duration.ofMillis(Integer.MAX_VALUE));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void aTimeThatIsNotPositiveIsRefused(long millis) {
    Duration time = Duration.ofMillis(millis);
    TransportOptions.Builder options = TransportOptions.builder();
    assertThatThrownBy(() -> options.connectTimeout(time))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> options.readTimeout(time))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> options.maxIdleTime(time))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPoolWithoutConnectionsIsRefused() {
    assertThatThrownBy(() -> TransportOptions.builder().maxConnections(0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
