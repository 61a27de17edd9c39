/** The processor in builds of every kind: compilers, JDKs, settings, incremental ones. */
@NullMarked
package dev.bespoke.integration.build;

import org.jspecify.annotations.NullMarked;
