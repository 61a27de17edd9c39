/** Definitions in botocore's form, parsed part by part into the typed model. */
@NullMarked
package dev.bespoke.definitions.parts;

import org.jspecify.annotations.NullMarked;
