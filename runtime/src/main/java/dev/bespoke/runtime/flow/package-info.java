/**
 * Sequences that are fetched while they are read, handed out as {@code java.util.concurrent.Flow}
 * says.
 */
@NullMarked
package dev.bespoke.runtime.flow;

import org.jspecify.annotations.NullMarked;
