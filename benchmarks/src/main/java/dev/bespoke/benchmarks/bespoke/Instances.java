package dev.bespoke.benchmarks.bespoke;

import dev.bespoke.annotation.ServiceClient;

/** One operation of EC2. */
@ServiceClient(
    value = "ec2",
    operations = {"DescribeInstances"})
public interface Instances extends InstancesOperations {}
