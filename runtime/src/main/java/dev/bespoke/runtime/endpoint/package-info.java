/** Where a request goes: region, partition, and a service's own rules. */
@NullMarked
package dev.bespoke.runtime.endpoint;

import org.jspecify.annotations.NullMarked;
