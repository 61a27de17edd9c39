/** Endpoint rule sets (Smithy, "Rules engine specification") as a typed model. */
@NullMarked
package dev.bespoke.definitions.endpoint;

import org.jspecify.annotations.NullMarked;
