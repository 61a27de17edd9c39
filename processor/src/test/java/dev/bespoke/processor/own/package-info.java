/** Clients of services of one's own, run against answers made up. */
@NullMarked
package dev.bespoke.processor.own;

import org.jspecify.annotations.NullMarked;
