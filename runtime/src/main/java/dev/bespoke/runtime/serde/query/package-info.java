/** Writes the form-encoded requests of the query protocols. */
@NullMarked
package dev.bespoke.runtime.serde.query;

import org.jspecify.annotations.NullMarked;
