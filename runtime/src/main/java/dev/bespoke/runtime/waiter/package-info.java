/** Polling until a resource has reached a state. */
@NullMarked
package dev.bespoke.runtime.waiter;

import org.jspecify.annotations.NullMarked;
