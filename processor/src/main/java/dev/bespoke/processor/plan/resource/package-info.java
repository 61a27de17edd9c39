/** Plans resources: all names and decisions, made of a description and the planned shapes. */
@NullMarked
package dev.bespoke.processor.plan.resource;

import org.jspecify.annotations.NullMarked;
