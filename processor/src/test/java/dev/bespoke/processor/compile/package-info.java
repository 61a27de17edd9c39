/** Runs processors under javac and ECJ and says what came out. */
@NullMarked
package dev.bespoke.processor.compile;

import org.jspecify.annotations.NullMarked;
