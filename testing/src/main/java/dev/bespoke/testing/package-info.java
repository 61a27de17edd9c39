/** Stands in for the network in tests of code that uses generated clients. */
@NullMarked
package dev.bespoke.testing;

import org.jspecify.annotations.NullMarked;
