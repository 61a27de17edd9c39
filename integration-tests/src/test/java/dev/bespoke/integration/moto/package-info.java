/** Every service that moto serves, by one call each. */
@NullMarked
package dev.bespoke.integration.moto;

import org.jspecify.annotations.NullMarked;
