package dev.bespoke.processor.writer.endpoint;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.definitions.ClientContextParam;
import dev.bespoke.processor.plan.NameAllocator;
import dev.bespoke.processor.plan.NamingStrategy;
import dev.bespoke.processor.plan.ServicePlan;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the methods of a client's builder that set parameters of the endpoint rules. */
public final class ClientParameters {
  /** Those that every client's builder has a method for. */
  private static final Set<String> COMMON =
      Set.of(
          "Accelerate",
          "DisableMultiRegionAccessPoints",
          "DisableS3ExpressSessionAuth",
          "ForcePathStyle",
          "UseArnRegion");

  private ClientParameters() {}

  /** The methods. */
  public static List<MethodSpec> methods(ServicePlan service, ClassName builder) {
    List<MethodSpec> methods = new ArrayList<>();
    NameAllocator names = new NameAllocator();
    for (Map.Entry<String, ClientContextParam> entry : service.clientParameters().entrySet()) {
      ClientContextParam.Type type = entry.getValue().type();
      boolean settable = type != ClientContextParam.Type.STRING_ARRAY;
      if (settable && !COMMON.contains(entry.getKey())) {
        methods.add(
            MethodSpec.methodBuilder(
                    names.allocate(NamingStrategy.clientParameter(entry.getKey()), "Parameter"))
                .addJavadoc("Sets $L, which decides where requests go.\n", entry.getKey())
                .addModifiers(PUBLIC)
                .addParameter(
                    type == ClientContextParam.Type.BOOLEAN
                        ? TypeName.BOOLEAN
                        : ClassName.get(String.class),
                    "value")
                .returns(builder)
                .addStatement(
                    "return endpointParameter($L, value)", CodeBlock.literal(entry.getKey()))
                .build());
      }
    }
    return methods;
  }

  /** A constant that an operation gives the rules. */
  public static CodeBlock constant(Object value) {
    if (value instanceof List<?> list) {
      return CodeBlock.of(
          "$T.of($L)",
          List.class,
          list.stream().map(ClientParameters::constant).collect(CodeBlock.joining(", ")));
    }
    return value instanceof String text ? CodeBlock.literal(text) : CodeBlock.of("$L", value);
  }
}
