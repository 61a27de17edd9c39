/** Every form of a method, against a transport that shows each byte. */
@NullMarked
package dev.bespoke.integration.forms;

import org.jspecify.annotations.NullMarked;
