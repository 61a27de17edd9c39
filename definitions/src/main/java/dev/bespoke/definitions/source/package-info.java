/** Where definitions are read from: directories, files and archives. */
@NullMarked
package dev.bespoke.definitions.source;

import org.jspecify.annotations.NullMarked;
