/** Settings from environment variables and the AWS profile files, and the order they rank in. */
@NullMarked
package dev.bespoke.runtime.config;

import org.jspecify.annotations.NullMarked;
