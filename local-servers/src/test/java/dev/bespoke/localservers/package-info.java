/** Tests of the local servers with a plain HTTP client. */
@NullMarked
package dev.bespoke.localservers;

import org.jspecify.annotations.NullMarked;
