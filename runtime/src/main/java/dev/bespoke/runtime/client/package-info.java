/** What a generated client extends, and what its user configures. */
@NullMarked
package dev.bespoke.runtime.client;

import org.jspecify.annotations.NullMarked;
