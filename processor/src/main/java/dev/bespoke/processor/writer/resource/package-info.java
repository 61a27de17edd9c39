/** Writes resources and collections: plan in, source out. */
@NullMarked
package dev.bespoke.processor.writer.resource;

import org.jspecify.annotations.NullMarked;
