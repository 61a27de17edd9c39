/** Objects of a service, as generated resources extend them: lazy attributes and collections. */
@NullMarked
package dev.bespoke.runtime.resource;

import org.jspecify.annotations.NullMarked;
