/** What the service says, found and opened. */
@NullMarked
package dev.bespoke.processor.definition;

import org.jspecify.annotations.NullMarked;
