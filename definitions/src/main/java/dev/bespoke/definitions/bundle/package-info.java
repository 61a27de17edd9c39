/** The definitions that ship with Bespoke. */
@NullMarked
package dev.bespoke.definitions.bundle;

import org.jspecify.annotations.NullMarked;
