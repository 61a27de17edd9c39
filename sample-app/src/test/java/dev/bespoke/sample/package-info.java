/** Tests of the tour's frame. */
@NullMarked
package dev.bespoke.sample;

import org.jspecify.annotations.NullMarked;
