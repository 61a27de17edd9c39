package dev.bespoke.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a {@link Resource} that returns one of the identifiers by which the service
 * knows it: a {@link String} or an {@code int}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Identifier {
  /**
   * The member that operations take it as and listings return it in, or several, of which the first
   * that is there counts: {@code @Identifier({"SecretId", "ARN"})}. A member that is a list takes
   * it as its only element. Left out, it is the method's name.
   */
  String[] value() default {};
}
