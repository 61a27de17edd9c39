/** Integrity of payloads: what is computed, sent and verified. */
@NullMarked
package dev.bespoke.runtime.checksum;

import org.jspecify.annotations.NullMarked;
