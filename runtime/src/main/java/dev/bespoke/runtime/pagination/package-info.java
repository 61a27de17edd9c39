/** Operations that answer in pages, as one sequence. */
@NullMarked
package dev.bespoke.runtime.pagination;

import org.jspecify.annotations.NullMarked;
