package dev.bespoke.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method sign without sending: it returns the URL ({@link java.net.URI}) of a request that
 * whoever holds it may send until it expires. One parameter is the {@link java.time.Duration} of
 * its validity.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Presigned {
  /** The operation, as the service spells it, such as {@code "GetObject"}. */
  String value();
}
