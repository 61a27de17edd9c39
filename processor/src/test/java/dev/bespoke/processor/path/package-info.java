/** Expressions of definitions, compiled, against an interpreter. */
@NullMarked
package dev.bespoke.processor.path;

import org.jspecify.annotations.NullMarked;
