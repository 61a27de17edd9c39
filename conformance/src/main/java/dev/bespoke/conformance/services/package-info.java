/**
 * Every service that AWS publishes, with every operation, through the processor and the compiler.
 */
@NullMarked
package dev.bespoke.conformance.services;

import org.jspecify.annotations.NullMarked;
