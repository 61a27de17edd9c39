package dev.bespoke.benchmarks.bespoke;

import dev.bespoke.annotation.ServiceResource;

/** Tables and their items. */
@ServiceResource(
    value = "dynamodb",
    resources = {"Table"})
public interface Tables extends TablesResources {}
