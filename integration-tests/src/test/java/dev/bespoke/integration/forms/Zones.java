package dev.bespoke.integration.forms;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.Result;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.runtime.client.Client;
import java.util.stream.Stream;

/** Ids of Route 53, which come with a path that they may not be sent with. */
@ServiceClient("route53")
public interface Zones extends Client {
  @Operation("ListHostedZones")
  @Result("HostedZones[].Id")
  Stream<String> ids();

  @Operation("GetHostedZone")
  @Result("HostedZone.Name")
  String name(String id);

  @Operation("GetChange")
  @Result("ChangeInfo.Status")
  String status(String id);

  @Operation("CreateQueryLoggingConfig")
  void log(String hostedZoneId, String cloudWatchLogsLogGroupArn);
}
