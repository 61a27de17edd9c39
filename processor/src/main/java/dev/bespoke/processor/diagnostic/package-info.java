/** What is wrong, where, and what to do: the only place that talks to the compiler's Messager. */
@NullMarked
package dev.bespoke.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
