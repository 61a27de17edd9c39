/** The exceptions of clients. */
@NullMarked
package dev.bespoke.runtime.error;

import org.jspecify.annotations.NullMarked;
