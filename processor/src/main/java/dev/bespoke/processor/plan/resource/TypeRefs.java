package dev.bespoke.processor.plan.resource;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.declaration.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** Types as a user would have written them. */
final class TypeRefs {
  private TypeRefs() {}

  static TypeRef of(TypeName type) {
    if (type instanceof ParameterizedTypeName generic) {
      List<TypeRef> arguments = new ArrayList<>();
      generic.typeArguments().forEach(argument -> arguments.add(of(argument)));
      return known(generic.rawType(), arguments);
    }
    return known((ClassName) type, List.of());
  }

  private static TypeRef known(ClassName type, List<TypeRef> arguments) {
    return new TypeRef.Named(
        type.packageName(), type.canonicalName(), true, false, arguments, false);
  }
}
