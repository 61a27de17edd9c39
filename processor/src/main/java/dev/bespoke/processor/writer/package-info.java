/** Plans to Java source. */
@NullMarked
package dev.bespoke.processor.writer;

import org.jspecify.annotations.NullMarked;
