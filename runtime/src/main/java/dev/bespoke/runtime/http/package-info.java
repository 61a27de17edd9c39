/** The seam to the network: requests, responses and the transports that exchange them. */
@NullMarked
package dev.bespoke.runtime.http;

import org.jspecify.annotations.NullMarked;
