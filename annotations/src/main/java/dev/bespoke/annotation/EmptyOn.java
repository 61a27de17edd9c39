package dev.bespoke.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the errors that a method returning {@link java.util.Optional} answers with an empty one:
 * {@code @EmptyOn("NoSuchKey") Optional<ResponseStream<GetObjectResponse>> getObject(…)}. All other
 * errors are thrown.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface EmptyOn {
  /** Errors that the operation's definition lists, as the service spells them. */
  String[] value() default {};

  /**
   * Error codes that the service sends although the operation's definition does not list them, as
   * S3's {@code "NoSuchTagSet"}. Nothing checks their spelling.
   */
  String[] codes() default {};
}
