package dev.bespoke.processor.source;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceFileTest {
  private static final ClassName LIST = ClassName.get(List.class);
  private static final ClassName OTHER_LIST = ClassName.get("java.awt", "List");
  private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

  @Test
  void printsMembersByTheirKinds() {
    TypeSpec type =
        TypeSpec.classBuilder("Box")
            .addJavadoc("A box.\n\nOf $T.\n", LIST)
            .addAnnotation(
                AnnotationSpec.builder(SuppressWarnings.class)
                    .addValue("$S", "all")
                    .addValue("$S", "unused")
                    .build())
            .addModifiers(FINAL, PUBLIC)
            .superclass(ClassName.get("com.acme", "Base"))
            .addSuperinterface(ClassName.get(Runnable.class))
            .addMethod(
                MethodSpec.methodBuilder("run")
                    .addAnnotation(Override.class)
                    .addModifiers(PUBLIC)
                    .addStatement("int a = $L", 1)
                    .build())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addParameter(ArrayTypeName.of(String.class), "names")
                    .varargs()
                    .build())
            .addField(FieldSpec.builder(TypeName.INT, "size", PRIVATE).build())
            .addField(
                FieldSpec.builder(TypeName.INT, "MAX", STATIC, FINAL).initializer("$L", 3).build())
            .addType(
                TypeSpec.interfaceBuilder("Inner")
                    .addModifiers(PUBLIC, STATIC)
                    .addMethod(
                        MethodSpec.methodBuilder("get")
                            .addModifiers(PUBLIC, ABSTRACT)
                            .returns(String.class)
                            .build())
                    .build())
            .build();
    assertThat(new SourceFile("com.acme", type, "Made.", true))
        .hasToString(
            """
            // Made.
            package com.acme;

            import java.util.List;

            /**
             * A box.
             *
             * Of List.
             */
            @SuppressWarnings({
                "all",
                "unused"
            })
            public final class Box extends Base implements Runnable {
              static final int MAX = 3;

              private int size;

              Box(String... names) {
              }

              @Override
              public void run() {
                int a = 1;
              }

              public interface Inner {
                String get();
              }
            }
            """);
  }

  @Test
  void importsTheFirstOfThoseThatShareAName() {
    assertThat(body(LIST, OTHER_LIST))
        .contains("import java.util.List;", "List a;", "java.awt.List b;")
        .doesNotContain("import java.awt");
  }

  @Test
  void classesOfTheFilesOwnPackageKeepTheirNames() {
    assertThat(body(LIST, ClassName.get("com.acme", "List")))
        .contains("java.util.List a;", "List b;")
        .doesNotContain("import");
  }

  @Test
  void nestedTypesHideWhatIsImported() {
    ClassName inner = ClassName.get("com.acme", "Box", "List");
    TypeSpec type =
        fields(LIST, inner)
            .addType(fields(ClassName.get("com.acme", "Box"), LIST, inner).build())
            .addType(TypeSpec.classBuilder("List").build())
            .build();
    assertThat(new SourceFile("com.acme", type, "", true).toString())
        .contains("  java.util.List a;", "  List b;", "    Box a;", "    java.util.List b;")
        .doesNotContain("import");
  }

  @Test
  void namesThatMeanSomethingElseAreNotImported() {
    TypeSpec type = fields(LIST, ClassName.get(Map.Entry.class)).alwaysQualify("List").build();
    assertThat(new SourceFile("com.acme", type, "", false).toString())
        .contains("import java.util.Map;", "java.util.List a;", "Map.Entry b;");
  }

  @Test
  void namesThatMeanSomethingElseAreQualifiedOfWhateverPackageAndDepth() {
    ClassName own = ClassName.get("com.acme", "Item");
    ClassName nested = ClassName.get("com.other", "Thing", "Builder");
    TypeSpec type = fields(own, nested).alwaysQualify("Item", "Thing").build();
    assertThat(new SourceFile("com.acme", type, "", false).toString())
        .contains("com.acme.Item a;", "com.other.Thing.Builder b;")
        .doesNotContain("import");
  }

  @Test
  void annotationsOfArraysStandAtTheirDimension() {
    TypeName inner = annotated(ArrayTypeName.of(ArrayTypeName.of(TypeName.BYTE)));
    TypeName outer = ArrayTypeName.of(annotated(ArrayTypeName.of(TypeName.BYTE)));
    assertThat(body(inner, outer)).contains("byte @Nullable [][] a;", "byte[] @Nullable [] b;");
  }

  @Test
  void annotationsOfTypesStandBeforeTheirSimpleNames() {
    TypeName nullable = annotated(ClassName.get("com.acme", "Box", "List"));
    TypeName list = annotated(ParameterizedTypeName.get(LIST, annotated(OTHER_LIST)));
    assertThat(body(nullable, list))
        .contains("Box. @Nullable List a;", "@Nullable List<java.awt. @Nullable List> b;");
  }

  @Test
  void statementsOfSeveralLinesAreIndented() {
    CodeBlock code =
        CodeBlock.builder()
            .beginControlFlow("if ($L)", "a")
            .addStatement("run($L,\n$S)", CodeBlock.of("$T.of()", LIST), "one\ntwo")
            .nextControlFlow("else")
            .addStatement("return $L", anonymous())
            .endControlFlow()
            .build();
    assertThat(code)
        .hasToString(
            """
            if (a) {
              run(java.util.List.of(),
                  "one\\ntwo");
            } else {
              return new java.lang.Runnable() {
                @java.lang.Override
                void run() {
                  done();
                }
              };
            }
            """);
  }

  private static TypeSpec anonymous() {
    return TypeSpec.anonymousClassBuilder("")
        .superclass(ClassName.get(Runnable.class))
        .addMethod(
            MethodSpec.methodBuilder("run")
                .addAnnotation(Override.class)
                .addStatement("done()")
                .build())
        .build();
  }

  @Test
  void linesAreWrappedWhereTheyMayBe() {
    String name = "a".repeat(45);
    assertThat(CodeBlock.of("$L($Z$L,$W$L,$W$L)\n", name, name, name, "b"))
        .hasToString("%s(%s,\n    %s, b)\n".formatted(name, name, name));
    assertThat(CodeBlock.of("$L($Z$L,$W$L)\n", name, name, "b"))
        .hasToString(name + "(" + name + ", b)\n");
    assertThat(CodeBlock.of("$L$L($Z$L)", name, name, name))
        .hasToString(name + name + "(\n    " + name + ")");
  }

  @Test
  void literalsAreEscaped() {
    assertThat(CodeBlock.literal("\"\\\b\t\f\r\u0007'\u2028ü$"))
        .hasToString("\"\\\"\\\\\\b\\t\\f\\r\\u0007'\u2028ü$\"");
  }

  @Test
  void formatsTakeTheArgumentsThatTheyName() {
    assertThat(CodeBlock.of("$2L $1L $2L", "a", "b")).hasToString("b a b");
    assertThatThrownBy(() -> CodeBlock.of("$L", "a", "b"))
        .hasMessage("too many arguments of \"$L\"");
    assertThatThrownBy(() -> CodeBlock.of("$Q", "a")).hasMessage("$Q in \"$Q\"");
    assertThatThrownBy(() -> CodeBlock.of("$L $L", "a"))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void codeIsEqualByItsText() {
    CodeBlock joined = CodeBlock.join(List.of(CodeBlock.of("a"), CodeBlock.of("b")), ", ");
    assertThat(joined).isEqualTo(CodeBlock.of("$L, $L", "a", "b")).hasSameHashCodeAs("a, b");
    assertThat(CodeBlock.of("").isEmpty()).isTrue();
  }

  private static TypeName annotated(TypeName type) {
    return type.annotated(com.palantir.javapoet.AnnotationSpec.builder(NULLABLE).build());
  }

  private static TypeSpec.Builder fields(TypeName... types) {
    TypeSpec.Builder type = TypeSpec.classBuilder(types.length == 2 ? "Box" : "Inner");
    char name = 'a';
    for (TypeName field : types) {
      type.addField(field, String.valueOf(name++));
    }
    return type;
  }

  private static String body(TypeName first, TypeName second) {
    return new SourceFile("com.acme", fields(first, second).build(), "", true).toString();
  }
}
