package dev.bespoke.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface an object of a service: {@code <Interface>Resource} is generated beside it.
 *
 * <p>Its methods are identifiers ({@link Identifier}), attributes of what {@link #load} yields,
 * actions (named by the operation, or by {@link Operation}), waiters ({@link WaitFor}), and ways to
 * other interfaces that have this annotation. Identifiers are passed to every operation.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Resource {
  /** The service: its AWS CLI name, such as {@code "dynamodb"}, or an absolute Smithy shape id. */
  String service();

  /**
   * The operation that loads the attributes when one is first asked for; none where there are no
   * attributes.
   */
  String load() default "";

  /**
   * Where in the response of {@link #load} the attributes stand, such as {@code "Table"} or {@code
   * "Volumes[0]"}. Where it is left out: in the response itself, or, where that has only one member
   * and it is a structure, in this one.
   */
  String data() default "";

  /**
   * What else {@link #load} sends, each a member and its value, such as {@code
   * "AttributeNames=All"}: a text, a number, {@code true} or {@code false}. A member that is a list
   * takes it as an element, and may be named again for more.
   */
  String[] loadWith() default {};

  /**
   * The protocol to speak with a service that offers several: {@code "json"}, {@code "rest-json"},
   * {@code "rest-xml"}, {@code "smithy-rpc-v2-cbor"}, {@code "query"} or {@code "ec2"}. Empty means
   * the first of these that the service offers.
   */
  String protocol() default "";
}
