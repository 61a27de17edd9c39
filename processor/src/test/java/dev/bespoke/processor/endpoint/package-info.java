/** Holds compiled endpoint rules to the cases that AWS publishes with them. */
@NullMarked
package dev.bespoke.processor.endpoint;

import org.jspecify.annotations.NullMarked;
