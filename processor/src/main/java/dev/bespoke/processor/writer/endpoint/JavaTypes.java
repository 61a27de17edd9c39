package dev.bespoke.processor.writer.endpoint;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.definitions.endpoint.ValueKind;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.writer.shape.Types;
import java.util.List;

/** The Java types of the values that rules work with. */
final class JavaTypes {
  static final TypeName NULLABLE_ENDPOINT = Types.nullable(RuntimeTypes.ENDPOINT);

  private JavaTypes() {}

  static TypeName of(ValueKind kind, boolean nullable) {
    if (kind == ValueKind.BOOLEAN && !nullable) {
      return TypeName.BOOLEAN;
    }
    TypeName type =
        switch (kind) {
          case STRING -> ClassName.get(String.class);
          case BOOLEAN -> ClassName.get(Boolean.class);
          case INTEGER -> ClassName.get(Integer.class);
          case STRINGS -> ParameterizedTypeName.get(List.class, String.class);
          case PARTITION -> RuntimeTypes.PARTITION;
          case ARN -> RuntimeTypes.ARN;
          case URL -> RuntimeTypes.ENDPOINT_URL;
        };
    return nullable ? Types.nullable(type) : type;
  }
}
