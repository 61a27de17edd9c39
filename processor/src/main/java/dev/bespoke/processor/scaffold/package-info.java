/** Interfaces to start from, for a person who has none yet. */
@NullMarked
package dev.bespoke.processor.scaffold;

import org.jspecify.annotations.NullMarked;
