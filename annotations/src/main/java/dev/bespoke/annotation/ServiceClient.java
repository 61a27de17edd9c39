package dev.bespoke.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface a client of a service: {@code <Interface>Client} is generated beside it.
 *
 * <p>Each abstract method is an operation, named by the method or by {@link Operation}. An
 * interface that extends {@code <Interface>Operations} gets the methods of {@link #operations}
 * without declaring them.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ServiceClient {
  /** The service: its AWS CLI name, such as {@code "s3"}, or an absolute Smithy shape id. */
  String value();

  /**
   * The operations of the generated {@code <Interface>Operations}: names, or patterns with {@code
   * *} such as {@code "Put*"}. Empty means every operation of the service.
   */
  String[] operations() default {};

  /**
   * The protocol to speak with a service that offers several: {@code "json"}, {@code "rest-json"},
   * {@code "rest-xml"}, {@code "smithy-rpc-v2-cbor"}, {@code "query"} or {@code "ec2"}. Empty means
   * the first of these that the service offers.
   */
  String protocol() default "";
}
