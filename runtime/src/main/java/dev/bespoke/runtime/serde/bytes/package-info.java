/** Bytes under construction and the text encodings that readers and writers share. */
@NullMarked
package dev.bespoke.runtime.serde.bytes;

import org.jspecify.annotations.NullMarked;
