/** Where the keys that sign requests come from. */
@NullMarked
package dev.bespoke.runtime.credentials;

import org.jspecify.annotations.NullMarked;
