/** Compiles and runs the listings of the README and the guide. */
@NullMarked
package dev.bespoke.integration.guide;

import org.jspecify.annotations.NullMarked;
