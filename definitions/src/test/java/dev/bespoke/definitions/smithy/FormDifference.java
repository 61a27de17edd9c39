package dev.bespoke.definitions.smithy;

/**
 * Where a service's two forms differ on the wire.
 *
 * @param service the service's name
 * @param place the operation, shape, member or waiter; empty for the service itself
 * @param property what differs
 * @param smithy what the model says
 * @param botocore what botocore's form says
 */
record FormDifference(
    String service, String place, String property, String smithy, String botocore) {}
