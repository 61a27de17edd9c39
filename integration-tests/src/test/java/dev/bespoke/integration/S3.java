package dev.bespoke.integration;

import dev.bespoke.annotation.ServiceResource;

/** All resources of S3. */
@ServiceResource("s3")
public interface S3 extends S3Resources {}
