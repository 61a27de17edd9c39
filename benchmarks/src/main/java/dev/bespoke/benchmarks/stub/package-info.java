/** Transports of both SDKs that answer from memory. */
@NullMarked
package dev.bespoke.benchmarks.stub;

import org.jspecify.annotations.NullMarked;
