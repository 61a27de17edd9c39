/** A server that answers from memory, in a process of its own. */
@NullMarked
package dev.bespoke.benchmarks.server;

import org.jspecify.annotations.NullMarked;
