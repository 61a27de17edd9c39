package dev.bespoke.processor.writer.resource;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.PaginatorPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ValueType.Kind;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.Scalar;
import dev.bespoke.processor.plan.resource.BatchActionPlan;
import dev.bespoke.processor.plan.resource.CollectionPlan;
import dev.bespoke.processor.plan.resource.DataPlan.Copy;
import dev.bespoke.processor.plan.resource.DeprecatedParts;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.operation.Deprecations;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the class of a collection. */
public final class CollectionWriter {
  private final CollectionPlan plan;
  private final OperationPlan operation;
  private final ClassName builder;
  private final ClassName item;
  private final TypeName refinements;

  private CollectionWriter(CollectionPlan plan) {
    this.plan = plan;
    this.operation = plan.request().operation();
    this.builder = operation.request().className().nestedClass("Builder");
    this.item = plan.items().type();
    this.refinements = ParameterizedTypeName.get(RuntimeTypes.REFINEMENTS, builder);
  }

  /** The class. */
  public static TypeSpec write(CollectionPlan plan) {
    return new CollectionWriter(plan).write();
  }

  private TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(plan.className())
            .addJavadoc("The {@link $T}s that $L lists, page by page.\n", item, operation.name())
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(RuntimeTypes.RESOURCE_COLLECTION, item, builder))
            .addField(RuntimeTypes.PIPELINE, "pipeline", Modifier.PRIVATE, Modifier.FINAL);
    Deprecations.suppress(type, DeprecatedParts.areIn(plan));
    if (plan.owner() != null) {
      type.addField(plan.owner(), "owner", Modifier.PRIVATE, Modifier.FINAL);
    }
    type.addMethod(constructor());
    type.addMethod(refinement("filter", consumer(), "filter", "filtered"));
    type.addMethod(refinement("limit", TypeName.INT, "most", "limited"));
    type.addMethod(refinement("pageSize", TypeName.INT, "size", "paged"));
    for (BatchActionPlan action : plan.batchActions()) {
      BatchWriter.ofCollection(action, item).forEach(type::addMethod);
    }
    type.addMethod(fetch());
    MethodSpec accept = accept();
    if (accept != null) {
      type.addMethod(accept);
    }
    Map<TypeName, Copy> copies = new LinkedHashMap<>();
    Returns.copies(plan.items(), copies);
    copies.values().forEach(copy -> type.addMethod(Returns.copy(copy)));
    return type.addMethod(text()).build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc("For generated code; nothing is sent.\n")
            .addModifiers(Modifier.PUBLIC)
            .addParameter(RuntimeTypes.PIPELINE, "pipeline");
    if (plan.owner() != null) {
      constructor.addParameter(plan.owner(), "owner");
    }
    constructor
        .addParameter(refinements, "refinements")
        .addStatement("super(refinements)")
        .addStatement("this.pipeline = pipeline");
    if (plan.owner() != null) {
      constructor.addStatement("this.owner = owner");
    }
    return constructor.build();
  }

  private TypeName consumer() {
    return ParameterizedTypeName.get(ClassName.get(Consumer.class), builder);
  }

  private MethodSpec refinement(String name, TypeName type, String parameter, String refined) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(plan.className())
        .addParameter(type, parameter)
        .addStatement(
            "return new $T(this.pipeline, $L$L($L))",
            plan.className(),
            plan.owner() == null ? "" : "this.owner, ",
            refined,
            parameter)
        .build();
  }

  private MethodSpec fetch() {
    ClassName request = operation.request().className();
    ClassName response = operation.response().className();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("fetch")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .returns(ParameterizedTypeName.get(RuntimeTypes.RESOURCE_PAGES, response, item))
            .addStatement(
                "$T builder =$W$L", builder, Fills.builder(plan.request(), Scope.COLLECTION));
    method.addStatement("refine(builder)");
    addPageSize(method); // which goes before a limit in a filter, as in boto3
    method
        .addStatement("$T $L = builder.build()", request, Scope.INPUT)
        .addStatement(
            "$T responses =$W$L",
            ParameterizedTypeName.get(ClassName.get(Iterator.class), response),
            responses(response));
    return method.addStatement("return $L", pages(response)).build();
  }

  private void addPageSize(MethodSpec.Builder method) {
    PaginatorPlan paginator = operation.paginator();
    MemberPlan limit = paginator == null ? null : paginator.limitKey();
    String value = limit == null ? null : pageSize(limit);
    if (limit != null && value != null) {
      method
          .addStatement("$T size = chosenPageSize()", Integer.class)
          .beginControlFlow("if (size != null)")
          .addStatement("builder.$L($L)", limit.javaName(), value)
          .endControlFlow();
    }
  }

  private static @Nullable String pageSize(MemberPlan limit) {
    if (!(limit.type() instanceof Scalar scalar)) {
      return null;
    }
    if (scalar.kind() == Kind.INTEGER) {
      return "size";
    }
    return scalar.kind() == Kind.LONG
        ? "size.longValue()"
        : scalar.kind() == Kind.STRING ? "size.toString()" : null;
  }

  private CodeBlock responses(ClassName response) {
    PaginatorPlan paginator = operation.paginator();
    if (paginator != null) {
      return CodeBlock.of(
          "$T.create(this.pipeline,$W$L,$W$T.none()).pages().iterator()",
          paginator.className(),
          Scope.INPUT,
          RuntimeTypes.CALL_OPTIONS);
    }
    return CodeBlock.of(
        "$L",
        TypeSpec.anonymousClassBuilder("")
            .superclass(ParameterizedTypeName.get(RuntimeTypes.SINGLE_RESPONSE, response))
            .addMethod(
                MethodSpec.methodBuilder("call")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PROTECTED)
                    .returns(response)
                    .addStatement(
                        "return pipeline.call($T.INSTANCE, $L, $T.none())",
                        operation.className(),
                        Scope.INPUT,
                        RuntimeTypes.CALL_OPTIONS)
                    .build())
            .build());
  }

  private CodeBlock pages(ClassName response) {
    return CodeBlock.of(
        "$L",
        TypeSpec.anonymousClassBuilder("responses")
            .superclass(ParameterizedTypeName.get(RuntimeTypes.RESOURCE_PAGES, response, item))
            .addMethod(
                MethodSpec.methodBuilder("resources")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PROTECTED)
                    .returns(Returns.type(plan.items()))
                    .addParameter(response, Scope.RESPONSE)
                    .addCode(
                        Returns.gather(
                            plan.items(), CodeBlock.of(Scope.RESPONSE), Scope.COLLECTION))
                    .addStatement("return resources")
                    .build())
            .build());
  }

  /** Adds the elements that a filter gives to those that are there. */
  private @Nullable MethodSpec accept() {
    List<MemberPlan> lists = new ArrayList<>();
    for (MemberPlan member : operation.request().members()) {
      if (member.type() instanceof ListOf) {
        lists.add(member);
      }
    }
    if (lists.isEmpty()) {
      return null;
    }
    ClassName request = operation.request().className();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("accept")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(consumer(), "filter")
            .addParameter(builder, "request")
            .addStatement("$T before = request.build()", request);
    for (MemberPlan list : lists) {
      method.addStatement("request.$L(($T) null)", list.javaName(), list.type().javaType());
    }
    method
        .addStatement("filter.accept(request)")
        .addStatement("$T after = request.build()", request);
    for (MemberPlan list : lists) {
      String name = list.javaName();
      method.addStatement("request.$L(joined(before.$L(), after.$L()))", name, name, name);
    }
    return method.build();
  }

  private MethodSpec text() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("toString")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(String.class);
    return plan.owner() == null
        ? method.addStatement("return $S", plan.label() + "." + plan.methodName() + "()").build()
        : method.addStatement("return owner + $S", "." + plan.methodName() + "()").build();
  }
}
