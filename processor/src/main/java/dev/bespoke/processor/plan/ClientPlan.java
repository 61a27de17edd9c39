package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.source.AnnotationSpec;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The implementation of an annotated interface.
 *
 * @param interfaceName the interface
 * @param className its implementation
 * @param isPublic whether both are public
 * @param nestedTypes simple names that mean something else in its implementation than a class it
 *     imports: the interface's own types, and its methods' parameters
 * @param operationsInterface the generated superinterface, or null where it isn't extended
 * @param operations what that superinterface declares
 * @param methods the declared methods
 * @param own the signatures of what the interface declares or implements itself, so that {@code
 *     operations} are not written over them
 * @param refused declared methods that were found wrong, so that no second error hides the first
 * @param copies the methods that make records and results of structures, by their order of use
 * @param warnings what it has to suppress because it names what is deprecated
 */
public record ClientPlan(
    ClassName interfaceName,
    ClassName className,
    boolean isPublic,
    Set<String> nestedTypes,
    @Nullable ClassName operationsInterface,
    List<OperationPlan> operations,
    List<MethodPlan> methods,
    Set<String> own,
    List<RefusedMethod> refused,
    List<CopyPlan> copies,
    Set<String> warnings) {

  /** Copies the lists. */
  public ClientPlan {
    operations = List.copyOf(operations);
    methods = List.copyOf(methods);
    own = Set.copyOf(own);
    refused = List.copyOf(refused);
    copies = List.copyOf(copies);
    warnings = Collections.unmodifiableSet(new TreeSet<>(warnings));
  }

  /** What tells a method from others of its name. */
  public static String signature(String name, List<TypeName> parameters) {
    StringJoiner signature = new StringJoiner(",", name + "(", ")");
    for (TypeName type : parameters) {
      signature.add(type.withoutAnnotations().toString());
    }
    return signature.toString();
  }

  /** The annotation that suppresses {@link #warnings}; empty where there are none. */
  public List<AnnotationSpec> suppression() {
    return suppression(warnings);
  }

  /** The annotation that suppresses these warnings, or nothing. */
  public static List<AnnotationSpec> suppression(Set<String> warnings) {
    if (warnings.isEmpty()) {
      return List.of();
    }
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
    annotation.addValue("$S", "all"); // or ECJ finds needless what javac asks for
    for (String warning : warnings) {
      annotation.addValue("$S", warning);
    }
    return List.of(annotation.build());
  }

  /** A method that is implemented only to let the compiler get past it. */
  public record RefusedMethod(
      String name, List<MethodPlan.Parameter> parameters, TypeName returnType) {
    /** Copies the parameters. */
    public RefusedMethod {
      parameters = List.copyOf(parameters);
    }
  }
}
