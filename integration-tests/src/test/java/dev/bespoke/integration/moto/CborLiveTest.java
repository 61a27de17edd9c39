package dev.bespoke.integration.moto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.integration.moto.metrics.model.ComparisonOperator;
import dev.bespoke.integration.moto.metrics.model.DashboardNotFoundErrorException;
import dev.bespoke.integration.moto.metrics.model.Datapoint;
import dev.bespoke.integration.moto.metrics.model.Dimension;
import dev.bespoke.integration.moto.metrics.model.Metric;
import dev.bespoke.integration.moto.metrics.model.MetricAlarm;
import dev.bespoke.integration.moto.metrics.model.MetricDatum;
import dev.bespoke.integration.moto.metrics.model.StandardUnit;
import dev.bespoke.integration.moto.metrics.model.Statistic;
import dev.bespoke.localservers.PythonServer;
import dev.bespoke.localservers.TestServers;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.error.ServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * CBOR with who speaks it without us: botocore reads what is sent, verifies its signature and
 * writes the answers of moto's CloudWatch.
 */
class CborLiveTest {
  private static PythonServer server;
  private static Metrics metrics;

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);

  @BeforeAll
  static void start() {
    server = TestServers.python(Path.of("src/test/python/cloudwatch_over_cbor.py"));
    metrics = client("secret-of-the-peer");
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      metrics.close();
      server.close();
    }
  }

  private static Metrics client(String secret) {
    return MetricsClient.builder()
        .endpointUrl(server.endpoint())
        .region("us-east-1")
        .credentials(CredentialsProvider.of(Credentials.of("AKIDCBOR", secret)))
        .maxAttempts(1)
        .build();
  }

  @Test
  void numbers_and_times_come_back_as_they_were_sent() {
    metrics.putMetricData(
        "numbers", List.of(datum("load", 0.1).build(), datum("load", -2.5e300).build()));

    List<Datapoint> points =
        metrics
            .getMetricStatistics(
                r ->
                    r.namespace("numbers")
                        .metricName("load")
                        .startTime(now.minus(Duration.ofHours(1)))
                        .endTime(now.plus(Duration.ofHours(1)))
                        .period(60)
                        .statistics(Statistic.MAXIMUM, Statistic.MINIMUM, Statistic.SAMPLE_COUNT))
            .datapoints();

    assertThat(points).hasSize(1);
    assertThat(points.get(0).timestamp()).isEqualTo(now);
    assertThat(points.get(0).maximum()).isEqualTo(0.1);
    assertThat(points.get(0).minimum()).isEqualTo(-2.5e300);
    assertThat(points.get(0).sampleCount()).isEqualTo(2.0);
  }

  @Test
  void texts_and_lists_come_back_as_they_were_sent() {
    String text = "größer, ☃, \uD83D\uDE80";
    Dimension host = Dimension.builder().name("host").value(text.repeat(20)).build();
    metrics.putMetricData("texts", List.of(datum("m", 1).dimensions(host).build()));

    List<Metric> listed = metrics.listMetrics("texts").toList();

    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).dimensions()).containsExactly(host);
  }

  /** So many are sent compressed. */
  @Test
  void all_pages_are_listed() {
    metrics.putMetricData(
        "pages", IntStream.range(0, 501).mapToObj(i -> datum("metric-" + i, i).build()).toList());

    assertThat(metrics.listMetrics("pages")).hasSize(501).doesNotHaveDuplicates();
  }

  @Test
  void flags_and_enums_come_back_as_they_were_sent() {
    metrics.putMetricAlarm(
        r ->
            r.alarmName("hot")
                .actionsEnabled(false)
                .metricName("load")
                .namespace("numbers")
                .statistic(Statistic.AVERAGE)
                .period(300)
                .evaluationPeriods(1_000_000)
                .threshold(99.5)
                .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD));

    MetricAlarm alarm = metrics.describeAlarms(List.of("hot")).metricAlarms().get(0);

    assertThat(alarm.actionsEnabled()).isFalse();
    assertThat(alarm.comparisonOperator()).isEqualTo(ComparisonOperator.LESS_THAN_THRESHOLD);
    assertThat(alarm.evaluationPeriods()).isEqualTo(1_000_000);
    assertThat(alarm.threshold()).isEqualTo(99.5);
  }

  @Test
  void an_error_has_its_code_and_message() {
    assertThatThrownBy(() -> metrics.getDashboard("none"))
        .isInstanceOf(DashboardNotFoundErrorException.class)
        .hasMessageContaining("Dashboard does not exist");
  }

  @Test
  void a_wrong_signature_is_refused() {
    try (Metrics stranger = client("another-secret")) {
      assertThatThrownBy(() -> stranger.getDashboard("none"))
          .isInstanceOfSatisfying(
              ServiceException.class, e -> assertThat(e.code()).isEqualTo("SignatureDoesNotMatch"));
    }
  }

  private MetricDatum.Builder datum(String name, double value) {
    return MetricDatum.builder()
        .metricName(name)
        .value(value)
        .timestamp(now)
        .unit(StandardUnit.COUNT);
  }
}
