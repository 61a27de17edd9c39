package dev.bespoke.benchmarks.bespoke;

import dev.bespoke.annotation.ServiceClient;

/** One operation of STS. */
@ServiceClient(
    value = "sts",
    operations = {"GetCallerIdentity"})
public interface Identity extends IdentityOperations {}
