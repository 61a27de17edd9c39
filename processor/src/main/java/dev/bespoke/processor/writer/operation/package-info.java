/** Writes operations, paginators and waiters. */
@NullMarked
package dev.bespoke.processor.writer.operation;

import org.jspecify.annotations.NullMarked;
