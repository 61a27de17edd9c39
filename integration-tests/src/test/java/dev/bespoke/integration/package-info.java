/** Generated clients and resources against real servers. */
@NullMarked
package dev.bespoke.integration;

import org.jspecify.annotations.NullMarked;
