/** Runs Smithy's protocol tests through generated clients. */
@NullMarked
package dev.bespoke.conformance;

import org.jspecify.annotations.NullMarked;
