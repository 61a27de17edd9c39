package dev.bespoke.integration.moto;

import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.integration.moto.metrics.model.DescribeAlarmsResponse;
import dev.bespoke.integration.moto.metrics.model.GetDashboardResponse;
import dev.bespoke.integration.moto.metrics.model.GetMetricStatisticsRequest;
import dev.bespoke.integration.moto.metrics.model.GetMetricStatisticsResponse;
import dev.bespoke.integration.moto.metrics.model.Metric;
import dev.bespoke.integration.moto.metrics.model.MetricDatum;
import dev.bespoke.integration.moto.metrics.model.PutMetricAlarmRequest;
import dev.bespoke.runtime.client.Client;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** CloudWatch over CBOR. */
@ServiceClient(value = "cloudwatch", protocol = "smithy-rpc-v2-cbor")
interface Metrics extends Client {
  void putMetricData(String namespace, List<MetricDatum> metricData);

  Stream<Metric> listMetrics(String namespace);

  GetMetricStatisticsResponse getMetricStatistics(
      Consumer<GetMetricStatisticsRequest.Builder> request);

  void putMetricAlarm(Consumer<PutMetricAlarmRequest.Builder> request);

  DescribeAlarmsResponse describeAlarms(List<String> alarmNames);

  GetDashboardResponse getDashboard(String dashboardName);
}
