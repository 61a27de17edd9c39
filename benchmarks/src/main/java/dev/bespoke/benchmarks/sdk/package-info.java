/** Clients of the AWS SDK for Java v2. */
@NullMarked
package dev.bespoke.benchmarks.sdk;

import org.jspecify.annotations.NullMarked;
