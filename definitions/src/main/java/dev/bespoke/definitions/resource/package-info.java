/** Resource descriptions: read, joined with the service's definition and checked. */
@NullMarked
package dev.bespoke.definitions.resource;

import org.jspecify.annotations.NullMarked;
