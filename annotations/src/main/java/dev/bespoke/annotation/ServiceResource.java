package dev.bespoke.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface that extends {@code <Interface>Resources} the entry to a service's resources:
 * {@code <Interface>Resource} is generated beside it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ServiceResource {
  /** The service: its AWS CLI name, such as {@code "s3"}. */
  String value();

  /**
   * The resources to generate, with those that their actions, collections and references return;
   * empty means every one.
   */
  String[] resources() default {};

  /**
   * The protocol to speak with a service that offers several: {@code "json"}, {@code "rest-json"},
   * {@code "rest-xml"}, {@code "smithy-rpc-v2-cbor"}, {@code "query"} or {@code "ec2"}. Empty means
   * the first of these that the service offers.
   */
  String protocol() default "";
}
