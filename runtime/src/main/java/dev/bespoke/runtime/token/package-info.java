/** Where the bearer tokens that requests carry come from. */
@NullMarked
package dev.bespoke.runtime.token;

import org.jspecify.annotations.NullMarked;
