/** Reads Smithy models, JSON AST and IDL, into the typed model. */
@NullMarked
package dev.bespoke.definitions.smithy;

import org.jspecify.annotations.NullMarked;
