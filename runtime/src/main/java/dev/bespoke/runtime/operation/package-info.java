/** One call from request to response: the pipeline and the operations it runs. */
@NullMarked
package dev.bespoke.runtime.operation;

import org.jspecify.annotations.NullMarked;
