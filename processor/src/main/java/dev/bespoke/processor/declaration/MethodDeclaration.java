package dev.bespoke.processor.declaration;

import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.List;

/**
 * An abstract method of an annotated interface.
 *
 * @param name the method's name
 * @param location the method
 * @param kind what it does with the operation or waiter
 * @param target the operation's or waiter's name: the annotation's, else the method's own with an
 *     upper-case initial; its location is the annotation's value, else the method
 * @param named whether an annotation gave the name
 * @param parameters the parameters in order
 * @param returnType the return type
 */
public record MethodDeclaration(
    String name,
    SourceLocation location,
    Kind kind,
    ClientDeclaration.Text target,
    boolean named,
    List<ParameterDeclaration> parameters,
    TypeRef returnType) {

  /** Copies the parameters. */
  public MethodDeclaration {
    parameters = List.copyOf(parameters);
  }

  /** What a method does. */
  public enum Kind {
    /** Calls an operation. */
    CALL,
    /** Polls a waiter ({@code @WaitFor}). */
    WAIT,
    /** Signs a request without sending it ({@code @Presigned}). */
    PRESIGN
  }

  /**
   * A parameter, or a record's component.
   *
   * @param name its name
   * @param member the member it stands for: {@code @Member}'s value, else its name
   * @param named whether {@code @Member} gave the member
   * @param type its type
   * @param nullable whether it is annotated with a {@code Nullable} of any package
   * @param location the annotation's value, else the parameter or component
   */
  public record ParameterDeclaration(
      String name,
      String member,
      boolean named,
      TypeRef type,
      boolean nullable,
      SourceLocation location) {}
}
