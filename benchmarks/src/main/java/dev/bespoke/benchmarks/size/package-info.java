/** Class paths. */
@NullMarked
package dev.bespoke.benchmarks.size;

import org.jspecify.annotations.NullMarked;
