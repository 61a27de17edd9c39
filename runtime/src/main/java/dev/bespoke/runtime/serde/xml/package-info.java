/** XML 1.0 as the REST-XML and query protocols use it. */
@NullMarked
package dev.bespoke.runtime.serde.xml;

import org.jspecify.annotations.NullMarked;
