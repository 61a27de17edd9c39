package dev.bespoke.benchmarks.bespoke;

import dev.bespoke.annotation.ServiceResource;

/** Buckets and what is in them. */
@ServiceResource(
    value = "s3",
    resources = {"Bucket", "ObjectSummary"})
public interface Buckets extends BucketsResources {}
