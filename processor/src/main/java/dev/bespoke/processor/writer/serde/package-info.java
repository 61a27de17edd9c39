/** Writes the code that carries shapes over the wire. */
@NullMarked
package dev.bespoke.processor.writer.serde;

import org.jspecify.annotations.NullMarked;
