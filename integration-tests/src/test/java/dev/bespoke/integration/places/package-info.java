/** Generated clients of S3 at its unusual places: access points, Outposts, Object Lambda. */
@NullMarked
package dev.bespoke.integration.places;

import org.jspecify.annotations.NullMarked;
