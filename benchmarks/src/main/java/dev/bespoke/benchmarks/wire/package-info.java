/** Calls over loopback. */
@NullMarked
package dev.bespoke.benchmarks.wire;

import org.jspecify.annotations.NullMarked;
