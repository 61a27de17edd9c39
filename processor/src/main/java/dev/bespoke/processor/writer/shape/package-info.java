/** Writes structures, unions, enums and exceptions. */
@NullMarked
package dev.bespoke.processor.writer.shape;

import org.jspecify.annotations.NullMarked;
