/** How operations bind their members to HTTP messages, one base class per protocol. */
@NullMarked
package dev.bespoke.runtime.protocol;

import org.jspecify.annotations.NullMarked;
