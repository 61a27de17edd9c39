/** Figures, tables, and the page they go to. */
@NullMarked
package dev.bespoke.benchmarks.report;

import org.jspecify.annotations.NullMarked;
