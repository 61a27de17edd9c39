/** Writes endpoint rules as straight-line Java. */
@NullMarked
package dev.bespoke.processor.writer.endpoint;

import org.jspecify.annotations.NullMarked;
