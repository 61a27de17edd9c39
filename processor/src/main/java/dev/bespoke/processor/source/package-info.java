/**
 * The Java source that writers describe, and how it is printed. It has JavaPoet's terms and its
 * layout, and takes the names of types from it; but text is joined as it is described, only types
 * are looked at twice (for imports), and what is printed is copied by whole pieces. With JavaPoet's
 * own printer, printing was more than a third of what the processor itself adds to a compilation.
 */
@NullMarked
package dev.bespoke.processor.source;

import org.jspecify.annotations.NullMarked;
