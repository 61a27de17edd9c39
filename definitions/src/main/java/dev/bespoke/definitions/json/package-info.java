/** JSON as maps and lists, with access that names file and place when it does not fit. */
@NullMarked
package dev.bespoke.definitions.json;

import org.jspecify.annotations.NullMarked;
