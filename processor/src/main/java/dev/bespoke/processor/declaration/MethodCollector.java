package dev.bespoke.processor.declaration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Finds the methods of an interface, above all those that it leaves to its implementation, its own
 * first, then those of its superinterfaces, each in source order.
 *
 * <p>Not by {@code Elements.getAllMembers}: its order is the compiler's, and it knows nothing of
 * supertypes that are yet to be generated.
 */
final class MethodCollector {
  private static final String CLOSE = "close()";

  /** What the generated class gets from elsewhere: from Client, or from Object. */
  private static final Set<String> IMPLEMENTED =
      Set.of(CLOSE, "equals(java.lang.Object)", "hashCode()", "toString()");

  private final Types typeUtils;
  private final TypeRefReader types;

  MethodCollector(Types typeUtils, TypeRefReader types) {
    this.typeUtils = typeUtils;
    this.types = types;
  }

  /**
   * A method as the interface has it.
   *
   * @param owner the interface that declares it
   * @param type its signature, with the interface's arguments for a superinterface's type variables
   * @param rivals abstract methods of the same signature in superinterfaces of which neither
   *     extends the other, so that none of the methods is the more specific one
   * @param overridden the methods of superinterfaces that are the same one, rivals included
   */
  record Method(
      ExecutableElement element,
      TypeElement owner,
      ExecutableType type,
      List<Method> rivals,
      List<ExecutableElement> overridden) {
    boolean isAbstract() {
      return element.getModifiers().contains(Modifier.ABSTRACT);
    }
  }

  /**
   * The abstract methods.
   *
   * @param followed asked of each supertype, unresolved ones included, whether it counts
   */
  List<Method> collect(TypeElement type, Predicate<TypeMirror> followed) {
    return collectAll(type, followed).stream().filter(Method::isAbstract).toList();
  }

  /** The abstract methods, and those with bodies, which may be what others leave open. */
  List<Method> collectAll(TypeElement type, Predicate<TypeMirror> followed) {
    Map<String, Method> methods = bySignature(type, followed);
    methods.entrySet().removeIf(e -> isImplemented(e.getKey(), e.getValue()));
    return List.copyOf(methods.values());
  }

  /** All methods, those that every class has included, by name and parameters' types. */
  Map<String, Method> bySignature(TypeElement type, Predicate<TypeMirror> followed) {
    List<TypeElement> subtypesFirst = new ArrayList<>();
    addAfterSupertypes(type, followed, new HashSet<>(), subtypesFirst);
    Collections.reverse(subtypesFirst);
    Map<String, Method> methods = new LinkedHashMap<>();
    for (TypeElement owner : subtypesFirst) {
      for (Element member : owner.getEnclosedElements()) {
        if (member.getKind() == ElementKind.METHOD && isInherited(member.getModifiers())) {
          Method method = method(type, owner, (ExecutableElement) member);
          Method specific = methods.putIfAbsent(signature(method), method);
          if (specific != null) {
            specific.overridden.add(method.element());
            if (isRival(specific, method)) {
              specific.rivals.add(method);
            }
          }
        }
      }
    }
    return methods;
  }

  private static boolean isImplemented(String signature, Method method) {
    return IMPLEMENTED.contains(signature)
        && (!signature.equals(CLOSE) || method.type().getReturnType().getKind() == TypeKind.VOID);
  }

  private boolean isRival(Method first, Method second) {
    return first.isAbstract()
        && second.isAbstract()
        && !typeUtils.isSubtype(
            typeUtils.erasure(first.owner().asType()), typeUtils.erasure(second.owner().asType()));
  }

  private static boolean isInherited(Set<Modifier> modifiers) {
    return !modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.PRIVATE);
  }

  private Method method(TypeElement type, TypeElement owner, ExecutableElement method) {
    boolean substituted = !owner.getTypeParameters().isEmpty();
    return new Method(
        method,
        owner,
        (ExecutableType)
            (substituted
                ? typeUtils.asMemberOf((DeclaredType) type.asType(), method)
                : method.asType()),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /** Last supertype first, so that reversing gives a subtype before its supertypes, in order. */
  private void addAfterSupertypes(
      TypeElement type,
      Predicate<TypeMirror> followed,
      Set<TypeElement> visited,
      List<TypeElement> order) {
    if (visited.add(type)) {
      List<? extends TypeMirror> supertypes = new ArrayList<>(type.getInterfaces());
      Collections.reverse(supertypes);
      for (TypeMirror supertype : supertypes) {
        TypeElement element = types.resolve(supertype);
        if (followed.test(supertype) && element != null) {
          addAfterSupertypes(element, followed, visited, order);
        }
      }
      order.add(type);
    }
  }

  private String signature(Method method) {
    List<String> parameters = new ArrayList<>();
    for (TypeMirror parameter : method.type().getParameterTypes()) {
      TypeRef type = types.read(parameter);
      parameters.add(type instanceof TypeRef.Named named ? named.name() : type.toString());
    }
    return method.element().getSimpleName() + "(" + String.join(",", parameters) + ")";
  }
}
