/** AWS-compatible servers on loopback, each in a process of its own. */
@NullMarked
package dev.bespoke.localservers;

import org.jspecify.annotations.NullMarked;
