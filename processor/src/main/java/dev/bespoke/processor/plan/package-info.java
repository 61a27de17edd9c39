/** What will be written: every name, every decision. No compiler, no files. */
@NullMarked
package dev.bespoke.processor.plan;

import org.jspecify.annotations.NullMarked;
