package dev.bespoke.processor.declaration;

import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param returnType the return type, nullable where the method is annotated so
 * @param nullMarked whether a type that is not annotated excludes null
 * @param result the value of {@code @Result}, or null
 * @param emptyOn what {@code @EmptyOn} says, or null
 */
public record MethodDeclaration(
    String name,
    SourceLocation location,
    Kind kind,
    ClientDeclaration.Text target,
    boolean named,
    List<ParameterDeclaration> parameters,
    TypeRef returnType,
    boolean nullMarked,
    ClientDeclaration.@Nullable Text result,
    @Nullable EmptyOn emptyOn) {

  /** Copies the parameters. */
  public MethodDeclaration {
    parameters = List.copyOf(parameters);
  }

  /** The same method as if it stood for this operation, and returned that. */
  public MethodDeclaration standingFor(
      ClientDeclaration.Text operation, TypeRef type, ClientDeclaration.@Nullable Text part) {
    return new MethodDeclaration(
        name, location, Kind.CALL, operation, true, parameters, type, nullMarked, part, emptyOn);
  }

  /** Whether it stands outside of {@code @NullMarked} with a type that says nothing of null. */
  public boolean leavesNullOpen() {
    return !nullMarked
        && (leavesNullOpen(returnType)
            || parameters.stream()
                .map(it -> it.nullable() ? it.type().asNullable() : it.type())
                .anyMatch(MethodDeclaration::leavesNullOpen));
  }

  private static boolean leavesNullOpen(TypeRef type) {
    if (type instanceof TypeRef.Primitive) {
      return false;
    }
    if (!type.nullable()) {
      return true;
    }
    return type instanceof TypeRef.Named named
        ? named.arguments().stream().anyMatch(MethodDeclaration::leavesNullOpen)
        : type instanceof TypeRef.Array array && leavesNullOpen(array.component());
  }

  /**
   * The errors that mean an empty result.
   *
   * @param location the annotation
   * @param errors those that the definition lists
   * @param codes those that it does not
   */
  public record EmptyOn(
      SourceLocation location,
      List<ClientDeclaration.Text> errors,
      List<ClientDeclaration.Text> codes) {
    /** Copies the lists. */
    public EmptyOn {
      errors = List.copyOf(errors);
      codes = List.copyOf(codes);
    }
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
   * @param nullMarked whether it stands where a type that is not so annotated excludes null
   * @param location the annotation's value, else the parameter or component
   */
  public record ParameterDeclaration(
      String name,
      String member,
      boolean named,
      TypeRef type,
      boolean nullable,
      boolean nullMarked,
      SourceLocation location) {}
}
