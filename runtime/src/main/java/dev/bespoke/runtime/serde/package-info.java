/** One writer and one reader interface for all wire formats, and the values they carry. */
@NullMarked
package dev.bespoke.runtime.serde;

import org.jspecify.annotations.NullMarked;
