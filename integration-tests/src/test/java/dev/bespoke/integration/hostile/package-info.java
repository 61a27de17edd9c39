/** Generated clients, answered by services that mean no good. */
@NullMarked
package dev.bespoke.integration.hostile;

import org.jspecify.annotations.NullMarked;
