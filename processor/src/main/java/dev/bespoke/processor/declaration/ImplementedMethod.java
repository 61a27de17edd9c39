package dev.bespoke.processor.declaration;

import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.List;

/** A method with a body, which the generated class leaves alone. */
public record ImplementedMethod(String name, List<TypeRef> parameters, SourceLocation location) {

  /** Copies the parameters. */
  public ImplementedMethod {
    parameters = List.copyOf(parameters);
  }

  static ImplementedMethod of(MethodCollector.Method method, TypeRefReader types) {
    return new ImplementedMethod(
        method.element().getSimpleName().toString(),
        method.type().getParameterTypes().stream().map(types::read).toList(),
        SourceLocation.of(method.element()));
  }
}
