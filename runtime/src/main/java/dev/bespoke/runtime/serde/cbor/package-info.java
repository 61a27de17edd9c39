/** Reads and writes CBOR. */
@NullMarked
package dev.bespoke.runtime.serde.cbor;

import org.jspecify.annotations.NullMarked;
