package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/**
 * The part of a response that {@code @Result} names.
 *
 * @param methodName the method that takes it out
 * @param source the response's class
 * @param expression the path, as the user wrote it
 * @param path the path
 * @param type the type it is handed out as
 * @param copy how the value at the path's end, or where the path goes through lists, each of the
 *     values, becomes one of that type, or of that list's elements
 * @param absence what is handed out where there is none
 */
public record ResultPlan(
    String methodName,
    ClassName source,
    String expression,
    MemberPath path,
    TypeName type,
    ValueCopy copy,
    Absence absence)
    implements CopyPlan {

  /** What an absent value becomes. */
  public enum Absence {
    /** An error: the type excludes null. */
    REFUSED,
    /** Null, but an empty list or map. */
    EMPTY,
    /** Null, lists and maps included. */
    NULL
  }
}
