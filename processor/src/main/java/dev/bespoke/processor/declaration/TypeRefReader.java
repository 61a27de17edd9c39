package dev.bespoke.processor.declaration;

import dev.bespoke.processor.declaration.TypeRef.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Turns the compiler's types, unresolved ones included, into {@link TypeRef}s. */
final class TypeRefReader extends SimpleTypeVisitor14<TypeRef, @Nullable Void> {
  /** Like no name of a shape, so that none is suggested in its place. */
  private static final String INACCESSIBLE = "-";

  private final Elements elements;

  TypeRefReader(Elements elements) {
    this.elements = elements;
  }

  TypeRef read(TypeMirror type) {
    return type.accept(this, null);
  }

  /** The type's element where it is resolved, else null. */
  @Nullable TypeElement resolve(TypeMirror type) {
    if (type instanceof DeclaredType declared
        && read(type) instanceof Named named
        && named.resolved()) {
      return (TypeElement) declared.asElement();
    }
    return null;
  }

  String packageName(Element type) {
    return elements.getPackageOf(type).getQualifiedName().toString();
  }

  @Override
  public TypeRef visitPrimitive(PrimitiveType type, @Nullable Void unused) {
    return new TypeRef.Primitive(keyword(type));
  }

  @Override
  public TypeRef visitNoType(NoType type, @Nullable Void unused) {
    return new TypeRef.Primitive(keyword(type));
  }

  private static String keyword(TypeMirror type) {
    return type.getKind().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public TypeRef visitArray(ArrayType type, @Nullable Void unused) {
    return new TypeRef.Array(read(type.getComponentType()), NullnessReader.isNullable(type));
  }

  @Override
  public TypeRef visitDeclared(DeclaredType type, @Nullable Void unused) {
    return named(type, ((TypeElement) type.asElement()).getQualifiedName().toString(), true);
  }

  /**
   * A type that does not exist yet: its element has the name that was written. Generated classes
   * are never generic, so one with arguments is a known class which ECJ calls an error because of
   * them. Another that is there all the same is private, or of another package.
   */
  @Override
  public TypeRef visitError(ErrorType type, @Nullable Void unused) {
    String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
    if (name.startsWith("<")) {
      return named(type, "a generic type", false); // javac 17 forgets the name of an unknown one
    }
    boolean exists = name.indexOf('.') >= 0 && elements.getTypeElement(name) != null;
    boolean resolved = exists && !type.getTypeArguments().isEmpty();
    return named(type, exists && !resolved ? INACCESSIBLE : name, resolved);
  }

  private Named named(DeclaredType type, String name, boolean resolved) {
    List<TypeRef> arguments = new ArrayList<>();
    for (TypeMirror argument : type.getTypeArguments()) {
      arguments.add(read(argument));
    }
    Element element = type.asElement();
    String packageName = resolved ? packageName(element) : "";
    boolean generated = resolved && Annotations.isGenerated(element);
    boolean nullable = NullnessReader.isNullable(type);
    return new Named(packageName, name, resolved, generated, arguments, nullable);
  }

  @Override
  public TypeRef visitWildcard(WildcardType type, @Nullable Void unused) {
    if (type.getExtendsBound() != null) {
      return new TypeRef.Wildcard("? extends " + read(type.getExtendsBound()));
    }
    return new TypeRef.Wildcard(
        type.getSuperBound() == null ? "?" : "? super " + read(type.getSuperBound()));
  }

  @Override
  protected TypeRef defaultAction(TypeMirror type, @Nullable Void unused) {
    return new TypeRef.Wildcard(type.toString());
  }
}
