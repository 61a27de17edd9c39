/** What generating costs the compiler. */
@NullMarked
package dev.bespoke.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
