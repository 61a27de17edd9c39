/** Which region a client talks to. */
@NullMarked
package dev.bespoke.runtime.region;

import org.jspecify.annotations.NullMarked;
