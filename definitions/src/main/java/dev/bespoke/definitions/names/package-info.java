/** Names that users write, and those that they may have meant. */
@NullMarked
package dev.bespoke.definitions.names;

import org.jspecify.annotations.NullMarked;
