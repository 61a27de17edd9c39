/** Expressions of definitions as Java: loops and conditions instead of an interpreter. */
@NullMarked
package dev.bespoke.processor.writer.path;

import org.jspecify.annotations.NullMarked;
