/** Whole processes: from the start of the JVM to its exit. */
@NullMarked
package dev.bespoke.benchmarks.process;

import org.jspecify.annotations.NullMarked;
