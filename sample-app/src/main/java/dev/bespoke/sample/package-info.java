/** The tour: each feature of Bespoke in one step, against real servers. */
@NullMarked
package dev.bespoke.sample;

import org.jspecify.annotations.NullMarked;
