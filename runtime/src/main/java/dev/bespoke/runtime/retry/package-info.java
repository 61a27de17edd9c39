/** Which failures are tried again, when, and how often. */
@NullMarked
package dev.bespoke.runtime.retry;

import org.jspecify.annotations.NullMarked;
