/** What the services answer. */
@NullMarked
package dev.bespoke.benchmarks.payload;

import org.jspecify.annotations.NullMarked;
