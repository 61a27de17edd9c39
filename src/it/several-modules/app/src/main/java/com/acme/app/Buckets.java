package com.acme.app;

import dev.bespoke.annotation.ServiceResource;

/** The same service as resources. */
@ServiceResource("s3")
public interface Buckets extends BucketsResources {}
