package dev.bespoke.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the operation that a method calls, where the method has another name:
 * {@code @Operation("ListObjectsV2") Stream<Photo> photos(String bucket)}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Operation {
  /** The operation, as the service spells it. */
  String value();
}
