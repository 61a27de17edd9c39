package dev.bespoke.integration.hostile;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.integration.hostile.overec2.model.DescribeInstancesRequest;
import dev.bespoke.integration.hostile.overec2.model.DescribeInstancesResponse;
import dev.bespoke.runtime.client.Client;
import java.util.function.Consumer;

/** EC2 query. */
@ServiceClient("ec2")
interface OverEc2 extends Client {
  @Operation("DescribeInstances")
  DescribeInstancesResponse call(Consumer<DescribeInstancesRequest.Builder> request);
}
