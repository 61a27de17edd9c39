/** Writes the bundle from published artifacts; runs in this module's own build alone. */
@NullMarked
package dev.bespoke.definitions.build;

import org.jspecify.annotations.NullMarked;
