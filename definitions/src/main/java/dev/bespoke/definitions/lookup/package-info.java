/** Finds a service among paths of every form and the bundle. */
@NullMarked
package dev.bespoke.definitions.lookup;

import org.jspecify.annotations.NullMarked;
