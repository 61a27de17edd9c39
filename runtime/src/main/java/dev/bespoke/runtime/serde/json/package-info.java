/** JSON (RFC 8259) as the AWS JSON and REST-JSON protocols use it. */
@NullMarked
package dev.bespoke.runtime.serde.json;

import org.jspecify.annotations.NullMarked;
