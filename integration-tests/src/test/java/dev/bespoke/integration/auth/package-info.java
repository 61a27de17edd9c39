/** Generated clients of services that are authenticated otherwise than most. */
@NullMarked
package dev.bespoke.integration.auth;

import org.jspecify.annotations.NullMarked;
