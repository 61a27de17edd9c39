/** The bundle's file format: compact, indexed, read part by part. */
@NullMarked
package dev.bespoke.definitions.bundle.format;

import org.jspecify.annotations.NullMarked;
