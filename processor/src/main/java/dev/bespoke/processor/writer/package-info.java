/** Plans to Java source, with JavaPoet. */
@NullMarked
package dev.bespoke.processor.writer;

import org.jspecify.annotations.NullMarked;
