/** Tests of the command. */
@NullMarked
package dev.bespoke.cli;

import org.jspecify.annotations.NullMarked;
