/** Definitions' documentation as Javadoc. */
@NullMarked
package dev.bespoke.processor.writer.javadoc;

import org.jspecify.annotations.NullMarked;
