/** What the user wrote, valid by construction. */
@NullMarked
package dev.bespoke.processor.declaration;

import org.jspecify.annotations.NullMarked;
