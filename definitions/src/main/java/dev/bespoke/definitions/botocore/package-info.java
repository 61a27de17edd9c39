/** Reads directories and archives in botocore's layout. */
@NullMarked
package dev.bespoke.definitions.botocore;

import org.jspecify.annotations.NullMarked;
