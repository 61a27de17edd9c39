/** What a call costs in the process itself: JMH over stubbed transports. */
@NullMarked
package dev.bespoke.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
