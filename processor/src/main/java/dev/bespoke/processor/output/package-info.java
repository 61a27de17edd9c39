/** The only place that creates files. */
@NullMarked
package dev.bespoke.processor.output;

import org.jspecify.annotations.NullMarked;
