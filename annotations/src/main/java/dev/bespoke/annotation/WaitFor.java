package dev.bespoke.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a method wait: it polls the waiter of this name until its condition holds. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface WaitFor {
  /** The waiter, as the service spells it, such as {@code "ObjectExists"}. */
  String value();
}
