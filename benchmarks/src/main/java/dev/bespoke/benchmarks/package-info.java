/** Bespoke beside the AWS SDK for Java v2, in the same run. */
@NullMarked
package dev.bespoke.benchmarks;

import org.jspecify.annotations.NullMarked;
