/** Decides how endpoint rules become a class: its name, and its methods. */
@NullMarked
package dev.bespoke.processor.plan.endpoint;

import org.jspecify.annotations.NullMarked;
