package dev.bespoke.processor.writer.resource;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.resource.IdentifierPlan;
import dev.bespoke.processor.plan.resource.LoadPlan;
import dev.bespoke.processor.plan.resource.OwnResourcePlan;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.OwnMethod;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.GeneratedSource;
import dev.bespoke.processor.writer.ModelWriter;
import dev.bespoke.processor.writer.client.ClientWriter;
import dev.bespoke.processor.writer.client.CopyWriter;
import dev.bespoke.processor.writer.shape.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the implementation of a resource of the user's. */
public final class OwnResourceWriter {
  private final OwnResourcePlan plan;
  private final ClassName className;
  private final ClassName builder;

  private OwnResourceWriter(OwnResourcePlan plan) {
    this.plan = plan;
    this.className = plan.type().className();
    this.builder = className.nestedClass("Builder");
  }

  /**
   * All classes of a plan, in a fixed order.
   *
   * @param complete whether all types are known that the implementation names
   */
  public static List<GeneratedSource> write(OwnResourcePlan plan, boolean complete) {
    List<GeneratedSource> sources = new ArrayList<>();
    if (complete) {
      OwnResourceWriter writer = new OwnResourceWriter(plan);
      sources.add(new GeneratedSource(writer.className, writer::write, false));
    }
    sources.addAll(ModelWriter.write(plan.model()));
    return sources;
  }

  private TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(className)
            .addJavadoc(
                "{@link $T} as the service has it. Equal where the identifiers are. Safe for\n"
                    + "any number of threads.\n\n"
                    + "<p>What {@link #create} and the builder make has connections of its own;"
                    + " close it to free\nthem. What {@link #of} makes, or another resource leads"
                    + " to, shares those of its origin, and\nends with them.\n",
                plan.type().interfaceName())
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addAnnotations(plan.type().suppression())
            .addModifiers(Modifier.FINAL)
            .alwaysQualify(plan.type().nestedTypes().toArray(new String[0]))
            .superclass(superclass())
            .addSuperinterface(plan.type().interfaceName())
            .addSuperinterface(RuntimeTypes.CLIENT)
            .addField(ClientWriter.serviceField(plan.model().service()));
    if (plan.type().isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    for (IdentifierPlan identifier : plan.identifiers()) {
      type.addField(
          Values.fieldType(identifier), identifier.javaName(), Modifier.PRIVATE, Modifier.FINAL);
    }
    type.addField(TypeName.BOOLEAN, unused("closes"), Modifier.PRIVATE, Modifier.FINAL);
    type.addMethod(shared()).addMethod(constructor()).addMethod(create()).addMethod(builder());
    type.addMethod(of());
    plan.identifiers().forEach(identifier -> type.addMethod(identifier(identifier)));
    for (OwnMethod method : plan.methods()) {
      OwnMethodWriter.write(plan.type(), method).forEach(type::addMethod);
    }
    Scope scope = Scope.resource(dataType());
    plan.links().forEach(link -> type.addMethod(OwnMethodWriter.link(link, scope)));
    plan.type().refused().forEach(method -> type.addMethod(ClientWriter.refused(method)));
    LoadPlan load = plan.load();
    if (load != null) {
      type.addMethod(LoadWriter.write(load, load.request().operation().response()));
    }
    type.addMethod(close());
    plan.type().copies().forEach(copy -> type.addMethod(CopyWriter.write(className, copy)));
    Identity.methods(className, plan.label(), plan.identifiers()).forEach(type::addMethod);
    return type.addType(builderType()).build();
  }

  private TypeName superclass() {
    TypeName data = dataType();
    return data == null
        ? RuntimeTypes.RESOURCE
        : ParameterizedTypeName.get(RuntimeTypes.LOADABLE_RESOURCE, data);
  }

  private @Nullable TypeName dataType() {
    LoadPlan load = plan.load();
    return load == null ? null : load.request().operation().response().className();
  }

  /** The constructor that other generated classes call: in the order of the names. */
  private MethodSpec shared() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc(
                "For generated code; nothing is sent. The identifiers are in alphabetical order.\n")
            .addModifiers(Modifier.PUBLIC)
            .addParameter(RuntimeTypes.PIPELINE, unused("pipeline"));
    List<IdentifierPlan> sorted = new ArrayList<>(plan.identifiers());
    sorted.sort(Comparator.comparing(IdentifierPlan::name));
    addNullable(constructor, sorted);
    return constructor
        .addStatement("this($L$L, false)", unused("pipeline"), names(plan.identifiers(), ", "))
        .build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(RuntimeTypes.PIPELINE, unused("pipeline"));
    addNullable(constructor, plan.identifiers());
    constructor.addParameter(TypeName.BOOLEAN, unused("closes"));
    String data = plan.load() == null ? "" : ", null";
    constructor.addStatement("super($L$L)", unused("pipeline"), data);
    for (IdentifierPlan identifier : plan.identifiers()) {
      String name = identifier.javaName();
      constructor.addStatement("this.$L = require($L, $S, $S)", name, name, plan.label(), name);
    }
    return constructor.addStatement("this.$L = $L", unused("closes"), unused("closes")).build();
  }

  private static void addNullable(MethodSpec.Builder method, List<IdentifierPlan> identifiers) {
    for (IdentifierPlan identifier : identifiers) {
      TypeName type = Types.nullable(TypeName.get(Values.boxedType(identifier)));
      method.addParameter(type, identifier.javaName());
    }
  }

  private void addIdentifiers(MethodSpec.Builder method) {
    for (IdentifierPlan identifier : plan.identifiers()) {
      method.addParameter(Values.fieldType(identifier), identifier.javaName());
    }
  }

  private static CodeBlock names(List<IdentifierPlan> identifiers, String before) {
    CodeBlock.Builder code = CodeBlock.builder();
    String separator = before;
    for (IdentifierPlan identifier : identifiers) {
      code.add("$L$L", separator, identifier.javaName());
      separator = ", ";
    }
    return code.build();
  }

  private MethodSpec create() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("create")
            .addJavadoc(
                "The resource, with connections of its own and the settings that the environment"
                    + " gives.\nNothing is sent.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(className);
    addIdentifiers(method);
    return method.addStatement("return builder().build($L)", names(plan.identifiers(), "")).build();
  }

  private MethodSpec builder() {
    return MethodSpec.methodBuilder("builder")
        .addJavadoc("A builder of the resource with settings of its own.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(builder)
        .addStatement("return new $T()", builder)
        .build();
  }

  private MethodSpec of() {
    String source = unused("connections");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("of")
            .addJavadoc(
                "The resource over the connections of a client or another resource of the"
                    + " service.\n\n"
                    + "@throws IllegalArgumentException if they are those of another service\n")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(plan.type().interfaceName())
            .addParameter(RuntimeTypes.PIPELINE_SOURCE, source);
    addIdentifiers(method);
    return method
        .addCode(refusals())
        .addStatement(
            "return new $T($L.sharedPipeline().of(SERVICE.serviceId())$L, false)",
            className,
            source,
            names(plan.identifiers(), ", "))
        .build();
  }

  private static MethodSpec identifier(IdentifierPlan identifier) {
    return MethodSpec.methodBuilder(identifier.javaName())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(Values.fieldType(identifier))
        .addStatement("return this.$L", identifier.javaName())
        .build();
  }

  private MethodSpec close() {
    return MethodSpec.methodBuilder("close")
        .addJavadoc("Frees the connections, if they are its own.\n")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .beginControlFlow("if (this.$L)", unused("closes"))
        .addStatement("pipeline().close()")
        .endControlFlow()
        .build();
  }

  private TypeSpec builderType() {
    MethodSpec.Builder build =
        MethodSpec.methodBuilder("build")
            .addJavadoc("The resource. Close it to free its connections. Nothing is sent.\n")
            .addModifiers(Modifier.PUBLIC)
            .returns(className);
    addIdentifiers(build);
    build.addCode(refusals());
    build.addStatement(
        "return new $T(pipeline(SERVICE)$L, true)", className, names(plan.identifiers(), ", "));
    return TypeSpec.classBuilder(builder)
        .addJavadoc("Settings of a {@link $T}.\n", className)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .superclass(ClientWriter.builderBase(plan.model(), builder))
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(build.build())
        .build();
  }

  private CodeBlock refusals() {
    CodeBlock.Builder code = CodeBlock.builder();
    plan.identifiers().forEach(it -> MemberWriter.refuse(code, plan.label(), it));
    return code.build();
  }

  /** A name that no identifier has. */
  private String unused(String name) {
    String candidate = name;
    while (plan.identifiers().stream().map(IdentifierPlan::javaName).anyMatch(candidate::equals)) {
      candidate = candidate + "_";
    }
    return candidate;
  }
}
