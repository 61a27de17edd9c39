/** The entry: rounds, options, and what becomes of each annotated interface. */
@NullMarked
package dev.bespoke.processor;

import org.jspecify.annotations.NullMarked;
