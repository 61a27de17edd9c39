package dev.bespoke.processor.writer.operation;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.definitions.HttpChecksum;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.processor.plan.Authentication;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.MemberPlan.Quirk;
import dev.bespoke.processor.plan.NamingStrategy;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.path.PathNode;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.FieldSpec;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.endpoint.ClientParameters;
import dev.bespoke.processor.writer.path.Operand;
import dev.bespoke.processor.writer.path.PathWriter;
import dev.bespoke.processor.writer.shape.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Overrides those of {@code Operation}'s methods whose default the definition departs from. */
final class OperationTraits {
  private final OperationPlan plan;
  private final OperationDefinition definition;

  OperationTraits(OperationPlan plan) {
    this.plan = plan;
    this.definition = plan.definition();
  }

  void addTo(TypeSpec.Builder type) {
    if (plan.request().checksRequired()) {
      type.addMethod(
          withInput("checkRequired")
              .addParameter(RuntimeTypes.MISSING_MEMBERS, "missing")
              .addStatement("input.checkRequired(missing, $S)", "")
              .build());
    }
    addAccountOfArn(type);
    addBareIds(type);
    addIdempotencyToken(type);
    addEndpointParameters(type);
    addChecksum(type);
    for (MemberPlan member : plan.request().members()) {
      if (member.quirk() == Quirk.ENDPOINT) {
        type.addMethod(
            withInput("endpointUrl")
                .returns(Types.nullable(ClassName.get(String.class)))
                .addStatement("return input.$L()", member.javaName())
                .build());
      }
    }
    if (definition.hostPrefix() != null && !isPlacedByRules(definition.hostPrefix())) {
      type.addMethod(
          withInput("hostPrefix")
              .returns(String.class)
              .addStatement("return $L", hostPrefix(definition.hostPrefix()))
              .build());
    }
    addAuthentication(type, plan.authentication());
    if (definition.unsignedPayload() || "v4-unsigned-body".equals(definition.authType())) {
      addFlag(type, "unsignedPayload", true);
    }
    if (plan.streamsInput()) {
      addFlag(type, "streamsInput", true);
    }
    if (plan.requiresLength()) {
      addFlag(type, "requiresLength", true);
    }
    if (definition.requestCompression().contains("gzip")) {
      addFlag(type, "compressesRequest", true);
    }
    if (plan.streamsOutput()) {
      addFlag(type, "streamsOutput", true);
    }
    if (plan.longPoll()) {
      addFlag(type, "longPoll", true);
    }
  }

  private static void addAuthentication(TypeSpec.Builder type, Authentication authentication) {
    if (!authentication.signed()) {
      addFlag(type, "signed", false);
    }
    if (authentication.version2()) {
      addFlag(type, "signedWithVersion2", true);
    }
    if (authentication.version4a()) {
      addFlag(type, "signedForRegions", true);
      if (!authentication.version4()) {
        addFlag(type, "signedForOneRegion", false);
      }
    }
    if (authentication.token()) {
      addFlag(type, "takesToken", true);
    }
  }

  private void addIdempotencyToken(TypeSpec.Builder type) {
    for (MemberPlan member : plan.request().members()) {
      if (member.definition().idempotencyToken()) {
        String name = member.javaName();
        type.addMethod(
            withInput("withIdempotencyToken")
                .returns(plan.request().className())
                .addParameter(ParameterizedTypeName.get(Supplier.class, String.class), "tokens")
                .addStatement(
                    "return input.$L() == null ? input.toBuilder().$L(tokens.get()).build()"
                        + "$W: input",
                    name,
                    name)
                .build());
        return;
      }
    }
  }

  /** S3 Control's ARNs tell the account that a request has to name as well. */
  private void addAccountOfArn(TypeSpec.Builder type) {
    MemberPlan account = member("AccountId");
    List<MemberPlan> names =
        plan.request().members().stream().filter(m -> m.quirk() == Quirk.NAME_OR_ARN).toList();
    if (account == null || names.isEmpty()) {
      return;
    }
    MethodSpec.Builder method =
        withInput("complete")
            .returns(plan.request().className())
            .beginControlFlow("if (input.$L() != null)", account.javaName())
            .addStatement("return input")
            .endControlFlow();
    for (MemberPlan name : names) {
      String local = name.javaName() + "Account";
      method
          .addStatement(
              "$T $L = $T.accountOf(input.$L())",
              String.class,
              local,
              RuntimeTypes.ARN,
              name.javaName())
          .beginControlFlow("if ($L != null)", local)
          .addStatement("return input.toBuilder().$L($L).build()", account.javaName(), local)
          .endControlFlow();
    }
    type.addMethod(method.addStatement("return input").build());
  }

  /** Route 53's ids are sent as it wants them, also where they are given as it tells them. */
  private void addBareIds(TypeSpec.Builder type) {
    CodeBlock.Builder ids = CodeBlock.builder();
    for (MemberPlan member : plan.request().members()) {
      if (member.quirk() == Quirk.ID_WITH_PATH) {
        String name = member.javaName();
        ids.add(".$L($T.bare(input.$L()))", name, RuntimeTypes.ROUTE_53_IDS, name);
      }
    }
    if (!ids.isEmpty()) {
      type.addMethod(
          withInput("complete")
              .returns(plan.request().className())
              .addStatement("return input.toBuilder()$L.build()", ids.build())
              .build());
    }
  }

  private void addEndpointParameters(TypeSpec.Builder type) {
    CodeBlock.Builder code = CodeBlock.builder();
    // Of two of a name the first counts.
    for (Map.Entry<String, Object> parameter : definition.staticContextParams().entrySet()) {
      code.addStatement(
          "endpoint.set($L, $L)",
          CodeBlock.literal(parameter.getKey()),
          ClientParameters.constant(parameter.getValue()));
    }
    for (MemberPlan member : plan.request().members()) {
      String parameter =
          member.quirk() == Quirk.BUCKET ? "Bucket" : member.definition().contextParam();
      if (parameter != null) {
        code.addStatement("endpoint.set($L, $L)", CodeBlock.literal(parameter), text(member));
      }
    }
    for (Map.Entry<String, PathNode> parameter : plan.contextPaths().entrySet()) {
      String accessor = NamingStrategy.camel("context_" + parameter.getKey());
      code.addStatement(
          "endpoint.set($L, $L(input))", CodeBlock.literal(parameter.getKey()), accessor);
      type.addMethod(contextPath(accessor, parameter.getValue()));
    }
    if (!code.isEmpty()) {
      type.addMethod(
          withInput("endpointParameters")
              .addParameter(RuntimeTypes.ENDPOINT_PARAMETERS, "endpoint")
              .addCode(code.build())
              .build());
    }
  }

  /** A method that takes an endpoint parameter out of the input. */
  private MethodSpec contextPath(String name, PathNode path) {
    CodeBlock none = CodeBlock.of("null");
    CodeBlock body =
        new PathWriter("input", plan.request(), none).returning(path, Operand::code, none);
    return MethodSpec.methodBuilder(name)
        .addModifiers(PRIVATE, STATIC)
        .returns(Types.nullable(path.type().javaType()))
        .addParameter(plan.request().className(), "input")
        .addCode(body)
        .build();
  }

  private void addChecksum(TypeSpec.Builder type) {
    HttpChecksum checksum = definition.httpChecksum();
    if (checksum == null) {
      return;
    }
    MemberPlan algorithm = member(checksum.requestAlgorithmMember());
    CodeBlock header =
        algorithm == null
            ? CodeBlock.of("null")
            : CodeBlock.of("$S", algorithm.wireName().toLowerCase(Locale.ROOT));
    CodeBlock algorithms =
        checksum.responseAlgorithms().stream()
            .map(name -> CodeBlock.of("$S", name))
            .collect(CodeBlock.joining(", "));
    type.addField(
        FieldSpec.builder(RuntimeTypes.CHECKSUM_TRAIT, "CHECKSUM", PRIVATE, STATIC, FINAL)
            .initializer(
                "new $T($L, $L, $T.of($L))",
                RuntimeTypes.CHECKSUM_TRAIT,
                checksum.requestChecksumRequired(),
                header,
                List.class,
                algorithms)
            .build());
    type.addMethod(
        OperationWriter.override("checksum")
            .returns(RuntimeTypes.CHECKSUM_TRAIT)
            .addStatement("return CHECKSUM")
            .build());
    if (algorithm != null) {
      type.addMethod(
          withInput("checksumAlgorithm")
              .returns(Types.nullable(ClassName.get(String.class)))
              .addStatement("return $L", text(algorithm))
              .build());
    }
    MemberPlan mode = member(checksum.requestValidationModeMember());
    if (mode != null) {
      type.addMethod(
          withInput("responseValidation")
              .returns(TypeName.BOOLEAN)
              .addStatement("return $S.equals($L)", "ENABLED", text(mode))
              .build());
    }
  }

  private @Nullable MemberPlan member(@Nullable String name) {
    return name == null ? null : plan.request().member(name);
  }

  /** An expression for a string or enum member's text, null where absent. */
  private static CodeBlock text(MemberPlan member) {
    return member.type() instanceof EnumRef
        ? CodeBlock.of("$T.valueOf(input.$L())", RuntimeTypes.OPEN_ENUM, member.javaName())
        : CodeBlock.of("input.$L()", member.javaName());
  }

  /**
   * Whether endpoint rules are told the member that is all of the prefix, and so put it where it
   * belongs: S3 Control's {@code {AccountId}.} is not in the host names of Outposts.
   */
  private boolean isPlacedByRules(String template) {
    if (!template.startsWith("{") || template.indexOf('}') != template.length() - 2) {
      return false;
    }
    MemberPlan member = member(template.substring(1, template.length() - 2));
    return member != null && member.definition().contextParam() != null;
  }

  /** {@code "{AccountId}.data-"} as an expression that puts the members in. */
  private CodeBlock hostPrefix(String template) {
    CodeBlock.Builder expression = CodeBlock.builder();
    int at = 0;
    while (at < template.length()) {
      int open = template.indexOf('{', at);
      int end = open < 0 ? template.length() : open;
      if (end > at || at == 0) {
        expression.add(at == 0 ? "$L" : " + $L", CodeBlock.literal(template.substring(at, end)));
      }
      at = end;
      if (open >= 0) {
        int close = template.indexOf('}', open);
        MemberPlan member = member(template.substring(open + 1, close));
        expression.add(" + $L", member == null ? CodeBlock.of("$S", "") : text(member));
        at = close + 1;
      }
    }
    return expression.build();
  }

  private MethodSpec.Builder withInput(String name) {
    return OperationWriter.override(name).addParameter(plan.request().className(), "input");
  }

  private static void addFlag(TypeSpec.Builder type, String name, boolean value) {
    type.addMethod(
        OperationWriter.override(name)
            .returns(TypeName.BOOLEAN)
            .addStatement("return $L", value)
            .build());
  }
}
