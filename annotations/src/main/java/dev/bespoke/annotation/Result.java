package dev.bespoke.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method return a part of the response:
 * {@code @Operation("GetSecretValue") @Result("SecretString") String value(String secretId)}. Of an
 * operation that answers in pages it names the list that the items come from, where that is not the
 * first result.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Result {
  /**
   * The path to the part, as the service spells its members: {@code "SecretString"}, {@code
   * "Owner.DisplayName"}, {@code "Reservations[0].Instances[0]"} for an element of a list, or
   * {@code "Reservations[].Instances[].InstanceId"} for a list of what each element of the lists on
   * the way has.
   */
  String value();
}
