/** Signs requests with AWS Signature Version 4. */
@NullMarked
package dev.bespoke.runtime.auth;

import org.jspecify.annotations.NullMarked;
