/** JMESPath expressions of definitions, checked against the shapes that they look into. */
@NullMarked
package dev.bespoke.processor.plan.path;

import org.jspecify.annotations.NullMarked;
