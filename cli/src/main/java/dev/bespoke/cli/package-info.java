/** The command {@code bespoke}: interfaces to start from, and the names to put into them. */
@NullMarked
package dev.bespoke.cli;

import org.jspecify.annotations.NullMarked;
