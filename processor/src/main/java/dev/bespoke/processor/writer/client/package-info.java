/** Writes clients. */
@NullMarked
package dev.bespoke.processor.writer.client;

import org.jspecify.annotations.NullMarked;
