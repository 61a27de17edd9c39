/** What a service says about itself: operations, shapes, paginators and waiters, typed and lazy. */
@NullMarked
package dev.bespoke.definitions;

import org.jspecify.annotations.NullMarked;
