package dev.bespoke.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Completion;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The processor asked as an editor asks it: with an element, an annotation, and text half typed.
 */
class EditorCompletionsTest {
  @TempDir Path directory;

  @Test
  void services() throws IOException {
    assertThat(
            proposed("@ServiceClient(\"\") interface Photos {}", "ServiceClient", "value", "\"dyn"))
        .startsWith("\"dynamodb\"");
    assertThat(
            proposed(
                "@ServiceResource(\"\") interface Photos {}", "ServiceResource", "value", "s3"))
        .contains("\"s3\"");
  }

  @Test
  void operationsAfterTheOnesThatAreThere() throws IOException {
    String source = "@ServiceClient(value = \"dynamodb\", operations = {}) interface Tables {}";

    assertThat(proposed(source, "ServiceClient", "operations", "{\"GetItem\", \"BatchW"))
        .containsExactly("{\"GetItem\", \"BatchWriteItem\"");
    assertThat(proposed(source, "ServiceClient", "operations", ""))
        .contains("\"GetItem\"", "\"PutItem\"");
  }

  @Test
  void theNameOfAMethodsOperation() throws IOException {
    String source = "@ServiceClient(\"s3\") interface Photos { %s void m(); }";

    assertThat(proposed(source.formatted("@Operation(\"\")"), "Operation", "value", "\"putobj"))
        .startsWith("\"PutObject\"");
    assertThat(
            proposed(source.formatted("@Presigned(\"\")"), "Presigned", "value", "\"GetObjcet\""))
        .containsExactly("\"GetObject\"");
    assertThat(proposed(source.formatted("@WaitFor(\"\")"), "WaitFor", "value", "Object"))
        .startsWith("\"ObjectExists\"");
  }

  @Test
  void membersOfTheInputForAParameter() throws IOException {
    String source =
        "@ServiceClient(\"s3\") interface Photos { void deleteObject(@Member(\"\") String k); }";

    assertThat(proposed(source, "Member", "value", "\"K")).startsWith("\"Key\"");
  }

  @Test
  void membersOfWhatAProjectionIsMadeOf() throws IOException {
    String source =
        "@ServiceClient(\"s3\") interface Photos { java.util.stream.Stream<Photo> listObjectsV2();"
            + " record Photo(@Member(\"\") String tag) {} }";

    assertThat(proposed(source, "Member", "value", "\"ET")).containsExactly("\"ETag\"");
  }

  @Test
  void membersOfAPagesItemsAreNoneOfThePages() throws IOException {
    String source =
        "@ServiceClient(\"s3\") interface Photos { java.util.stream.Stream<Photo> listObjectsV2();"
            + " record Photo(@Member(\"\") String key) {} }";

    assertThat(proposed(source, "Member", "value", "\"K")).contains("\"Key\"");
    assertThat(proposed(source, "Member", "value", "\"K")).doesNotContain("\"KeyCount\"");
  }

  @Test
  void membersOfTheResponseAreNoneOfItsLists() throws IOException {
    String source =
        "@ServiceClient(\"s3\") interface Photos { Acl getBucketAcl();"
            + " record Acl(@Member(\"\") Object o) {} }";

    assertThat(proposed(source, "Member", "value", "")).containsExactly("\"Grants\"", "\"Owner\"");
  }

  @ParameterizedTest
  @CsvSource({
    "'Acl getBucketAcl(); record Acl(java.util.List<Given> grants) {}'",
    "'Acl getBucketAcl(); record Acl(@Member(\"Grants\") java.util.List<Given> all) {}'",
    "'@Result(\"Grants\") java.util.List<Given> getBucketAcl();'",
    "'@Result(\"Grants[0]\") java.util.Optional<Given> getBucketAcl();'",
    "'void putBucketAcl(Policy accessControlPolicy); record Policy(Given[] no, java.util.List<Given>"
        + " grants) {}'",
    "'void putBucketAcl(In in); record In(@Member(\"AccessControlPolicy\") Policy p) {}"
        + " record Policy(java.util.List<Given> grants) {}'"
  })
  void membersOfARecordInsideOfAnother(String methods) throws IOException {
    String source =
        "@ServiceClient(\"s3\") interface Photos { record Given(@Member(\"\") String s) {} %s }";

    assertThat(proposed(source.formatted(methods), "Member", "value", "\"Perm"))
        .contains("\"Permission\"");
  }

  @Test
  void attributesOfAResource() throws IOException {
    String source =
        "@Resource(service = \"dynamodb\", load = \"DescribeTable\"%s) interface Table {"
            + " @Result(\"\") Keys status(); record Keys(@Member(\"\") String s) {} }";

    for (String data : List.of("", ", data = \"Table\"")) {
      assertThat(proposed(source.formatted(data), "Result", "value", "\"TableSt"))
          .containsExactly("\"TableStatus\"");
      assertThat(proposed(source.formatted(data), "Result", "value", "\"Replicas[].RegionN"))
          .containsExactly("\"Replicas[].RegionName\"");
    }
    assertThat(
            proposed(
                source.formatted("").replace("@Result(\"\") Keys status", "Keys sSEDescription"),
                "Member",
                "value",
                "\"KMS"))
        .containsExactly("\"KMSMasterKeyArn\"");
  }

  @Test
  void pathsIntoTheOutput() throws IOException {
    String source =
        "@ServiceClient(\"s3\") interface Photos { @Result(\"\") String listBuckets(); }";

    assertThat(proposed(source, "Result", "value", "\"Ow")).containsExactly("\"Owner\"");
    assertThat(proposed(source, "Result", "value", "\"Owner.D"))
        .containsExactly("\"Owner.DisplayName\"");
    assertThat(proposed(source, "Result", "value", "\"Buckets[].Na"))
        .containsExactly("\"Buckets[].Name\"");
    assertThat(proposed(source, "Result", "value", "\"Nowhere.")).isEmpty();
  }

  @Test
  void errorsOfAnOperation() throws IOException {
    String source =
        "@ServiceClient(\"s3\") interface Photos { @EmptyOn(\"\") String getObject(); }";

    assertThat(proposed(source, "EmptyOn", "value", "{\"NoS")).containsExactly("{\"NoSuchKey\"");
    assertThat(proposed(source, "EmptyOn", "codes", "\"No")).isEmpty();
  }

  @Test
  void resources() throws IOException {
    String source = "@ServiceResource(value = \"s3\", resources = {}) interface Storage {}";

    assertThat(proposed(source, "ServiceResource", "resources", "{\"Buck"))
        .startsWith("{\"Bucket\"");
  }

  @Test
  void aResourceOfOnesOwn() throws IOException {
    String source =
        "@Resource(service = \"dynamodb\", load = \"DescribeTable\") interface Table {"
            + " @Identifier(\"\") String name(); }";

    assertThat(proposed(source, "Resource", "service", "\"sq")).startsWith("\"sqs\"");
    assertThat(proposed(source, "Resource", "load", "\"DescribeTa")).contains("\"DescribeTable\"");
    assertThat(proposed(source, "Identifier", "value", "\"Ta")).startsWith("\"TableName\"");
  }

  @ParameterizedTest
  @CsvSource({
    "'@ServiceClient(\"nowhere\") interface P { @Operation(\"\") void m(); }', Operation",
    "'@ServiceClient interface P { @Operation(\"\") void m(); }', Operation",
    "'interface P { @Operation(\"\") void m(); }', Operation",
    "'@ServiceClient(\"s3\") interface P { @Result(\"\") void m(); }', Result",
    "'@ServiceClient(\"s3\") interface P { void m(@Member(\"\") Unknown u); }', Member",
    "'@ServiceClient(\"s3\") class P { Unknown x(@Member(\"\") int', Member",
    "'@ServiceClient(\"sts\") interface P { @WaitFor(\"\") void m(); }', WaitFor",
    "'@ServiceClient(UNKNOWN) interface P { @WaitFor(\"\") void m(); }', WaitFor"
  })
  void whereNothingIsKnownNothingIsProposed(String source, String annotation) throws IOException {
    assertThat(proposed(source, annotation, "value", "\"zzzzzzzzzzzz")).isEmpty();
  }

  @Test
  void anEditorThatSaysNothingGetsNothing() {
    assertThat(new BespokeProcessor().getCompletions(null, null, null, null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', ''",
    "'\"', '', ''",
    "Put, '', Put",
    "'\"Put', '', Put",
    "'\"Put\"', '', Put",
    "'{', {, ''",
    "'{\"A\", ', '{\"A\", ', ''",
    "'{\"A\",\"B', '{\"A\",', B",
    "'{\"A\"}', '{', 'A'"
  })
  void textIsTakenApart(String typed, String head, String item) {
    if (typed.endsWith("}")) {
      assertThatCode(() -> TypedText.of(typed)).doesNotThrowAnyException();
    } else {
      assertThat(TypedText.of(typed)).isEqualTo(new TypedText(head, item));
    }
  }

  private List<String> proposed(String source, String annotation, String member, String typed)
      throws IOException {
    Editor editor = new Editor(annotation, member, typed);
    new CompilerRun(TestCompiler.JAVAC, directory)
        .source("com.acme.P", "package com.acme; import dev.bespoke.annotation.*;\n" + source)
        .processor(editor)
        .run();
    return editor.proposed;
  }

  /** Asks for completions of the annotation wherever it finds it. */
  private static final class Editor extends AbstractProcessor {
    private final String annotation;
    private final String member;
    private final String typed;
    private final List<String> proposed = new ArrayList<>();

    Editor(String annotation, String member, String typed) {
      this.annotation = annotation;
      this.member = member;
      this.typed = typed;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      BespokeProcessor processor = new BespokeProcessor();
      processor.init(processingEnv);
      for (TypeElement type : annotations) {
        if (type.getSimpleName().contentEquals(annotation)) {
          for (Element element : round.getElementsAnnotatedWith(type)) {
            ask(processor, type, element);
          }
        }
      }
      return false;
    }

    private void ask(BespokeProcessor processor, TypeElement type, Element element) {
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
          if (method.getSimpleName().contentEquals(member)
              && mirror.getAnnotationType().asElement().equals(type)) {
            for (Completion completion : processor.getCompletions(element, mirror, method, typed)) {
              if (!proposed.contains(completion.getValue())) {
                proposed.add(completion.getValue());
              }
            }
          }
        }
      }
    }
  }
}
