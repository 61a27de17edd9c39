/** Messages of event streams, framed as {@code application/vnd.amazon.eventstream}. */
@NullMarked
package dev.bespoke.runtime.serde.eventstream;

import org.jspecify.annotations.NullMarked;
