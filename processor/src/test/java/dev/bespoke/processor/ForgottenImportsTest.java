package dev.bespoke.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerMessage;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.LaterGenerator;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of a type or annotation that is nowhere the compiler speaks alone: what we made of it is moot.
 */
class ForgottenImportsTest {
  private static final String S3 =
      "@dev.bespoke.annotation.ServiceClient(\"s3\") interface A extends Client";
  private static final String TABLE =
      "@dev.bespoke.annotation.Resource(service = \"dynamodb\", load = \"DescribeTable\")"
          + " interface A";
  private static final Map<String, String> IMPORTS =
      Map.of(
          "Client", "dev.bespoke.runtime.client.Client",
          "Operation", "dev.bespoke.annotation.Operation",
          "Result", "dev.bespoke.annotation.Result",
          "Identifier", "dev.bespoke.annotation.Identifier",
          "Resource", "dev.bespoke.annotation.Resource",
          "Presigned", "dev.bespoke.annotation.Presigned",
          "Stream", "java.util.stream.Stream",
          "URI", "java.net.URI",
          "Duration", "java.time.Duration");

  @TempDir Path directory;

  /** A type's head, its members, and the names in them that nothing imports. */
  static Stream<Arguments> types() {
    return Stream.of(
            Arguments.of(
                S3,
                """
                @Operation("ListObjectsV2") Stream<Photo> photos(String bucket);
                record Photo(String key) {}
                """,
                "Operation"),
            Arguments.of(
                S3,
                """
                @Operation("HeadObject") @Result("ETag") String tag(String bucket, String key);
                """,
                "Result"),
            Arguments.of(
                S3,
                """
                @WaitFor("ObjectExists") void put(String bucket, String key);
                @Operation("HeadObject") void head(@Member("Bucket") String b, String key);
                """,
                "WaitFor Member"),
            Arguments.of(
                S3,
                """
                @Operation("HeadObject") Photo head(String bucket, String key);
                record Photo(@Member("ETag") String tag) {}
                """,
                "Member"),
            Arguments.of(
                S3,
                """
                @Operation("HeadObject") void head(Place place);
                record Place(@Member("Bucket") String b, String key) {}
                """,
                "Member"),
            Arguments.of(
                S3,
                """
                @Operation("PutObject") void put(String bucket, String key, RequestBody body);
                """,
                "RequestBody"),
            Arguments.of(
                S3,
                """
                @Presigned("GetObject") URI link(String bucket, String key, Duration validity);
                """,
                "Duration"),
            Arguments.of(
                S3,
                """
                @Presigned("GetObject") URI link(String bucket, String key, Duration validity);
                """,
                "URI"),
            Arguments.of(
                TABLE,
                """
                @Identifier("TableName") String name();
                String tableArn();
                void deleteTable();
                """,
                "Identifier"),
            Arguments.of(
                TABLE,
                """
                @Identifier("TableName") String name();
                String tableArn();
                Itm item(String id);
                """,
                "Itm"),
            Arguments.of(
                TABLE,
                """
                @Identifier("TableName") String name();
                Other other(String id);
                }
                @Resource(service = "dynamodb") interface Other {
                  @Identifier("IndexName") String id();
                """,
                "Identifier Resource"))
        .flatMap(
            each ->
                Stream.of(TestCompiler.values())
                    .map(c -> Arguments.of(each.get()[0], each.get()[1], each.get()[2], c)));
  }

  @ParameterizedTest
  @MethodSource("types")
  void theCompilerSpeaksAlone(String head, String members, String missing, TestCompiler compiler)
      throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source("com.acme.A", source(head, members, Set.of(missing.split(" "))))
            .processor(new BespokeProcessor())
            .run();

    assertThat(compilation.success()).isFalse();
    assertThat(compilation.ours()).isEmpty();
    assertThat(compilation.others())
        .allSatisfy(
            error ->
                assertThat(missing.split(" "))
                    .as(error.toString())
                    .anyMatch(name -> error.text().contains(name)));
    assertThat(compilation.generated()).doesNotContainKey("com/acme/AClient.java");
  }

  private static String source(String head, String members, Set<String> missing) {
    StringBuilder text = new StringBuilder("package com.acme;\n");
    IMPORTS.forEach(
        (name, qualified) -> {
          if (!missing.contains(name)
              && (head + members).matches("(?s).*[^.\\w]" + name + "\\W.*")) {
            text.append("import ").append(qualified).append(";\n");
          }
        });
    return text + head + " {\n" + members + "}\n";
  }

  /** A shape of that name is not what was meant. */
  @ParameterizedTest
  @EnumSource
  void theCompilerSpeaksAloneOfRecordsThatCannotBeSeen(TestCompiler compiler) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source(
                "com.acme.A",
                """
                package com.acme;
                import dev.bespoke.annotation.*;
                import java.util.List;
                @ServiceClient("s3")
                public interface A extends dev.bespoke.runtime.client.Client {
                  @Operation("GetBucketTagging") @Result("TagSet") List<Out.Tag> one(String bucket);
                  @Operation("GetBucketTagging") @Result("TagSet")
                  List<com.acme.other.Hidden.Tag> two(String bucket);
                }
                class Out { private record Tag(String key, String value) {} }
                """)
            .source(
                "com.acme.other.Hidden",
                """
                package com.acme.other;
                public class Hidden { record Tag(String key, String value) {} }
                """)
            .processor(new BespokeProcessor())
            .run();

    assertThat(compilation.ours()).isEmpty();
    assertThat(compilation.others())
        .extracting(error -> error.file() + ":" + error.line())
        .contains("A.java:6", "A.java:8");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrongElsewhereIsStillSaid(TestCompiler compiler) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source(
                "com.acme.A",
                source(
                    S3,
                    """
                    @Operation("PutObject") void put(String bucket, String key, RequestBody body);
                    @Operation("HeadObject") void head(String bukcet, String key);
                    """,
                    Set.of("RequestBody")))
            .processor(new BespokeProcessor())
            .run();

    assertThat(compilation.ours())
        .extracting(CompilerMessage::slug)
        .containsExactly("UnknownMember");
  }

  @ParameterizedTest
  @EnumSource
  void waitsForAnAnnotationThatAnotherProcessorGenerates(TestCompiler compiler) throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source(
                "com.acme.A",
                source(
                    TABLE,
                    """
                    @Identifier("TableName") String name();
                    @Later String tableArn();
                    void deleteTable();
                    """,
                    Set.of()))
            .processor(new BespokeProcessor())
            .processor(new LaterGenerator("@interface"))
            .run();

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generated()).containsKey("com/acme/AResource.java");
  }
}
