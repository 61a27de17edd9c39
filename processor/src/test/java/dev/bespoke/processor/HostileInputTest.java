package dev.bespoke.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a user writes, the compiler says what is wrong: the processor never fails itself. */
class HostileInputTest {
  private static final String IMPORTS =
      """
      import com.acme.hostile.model.*;
      import dev.bespoke.annotation.*;
      import dev.bespoke.runtime.client.*;
      import dev.bespoke.runtime.http.*;
      import dev.bespoke.runtime.operation.*;
      import dev.bespoke.runtime.pagination.*;
      import java.net.URI;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      import java.util.stream.*;

      """;

  /** Sources that are wrong in ways of their own. */
  private static final List<String> SOURCES =
      List.of(
          "@ServiceClient interface Hostile {}",
          "@ServiceClient(3) interface Hostile { void m(); }",
          "@ServiceClient({}) interface Hostile { void m(); }",
          "@ServiceClient(null) interface Hostile { void m(); }",
          "@ServiceClient(value = \"s3\", value = \"s3\") interface Hostile { void m(); }",
          "@ServiceClient(value = \"s3\", nothing = 3) interface Hostile { void m(); }",
          "@ServiceClient(UNKNOWN) interface Hostile { void m(); }",
          "@ServiceClient(\"s3\" + 1 / 0) interface Hostile { void m(); }",
          "@ServiceClient(\"s3\") @ServiceClient(\"s3\") interface Hostile { void m(); }",
          "@ServiceClient(\"\") interface Hostile { void m(); }",
          "@ServiceClient(\"../../etc/passwd\") interface Hostile { void m(); }",
          "@ServiceClient(\"s3\\u0000%s%n\") interface Hostile { void m(); }",
          "@ServiceClient(value = \"s3\", operations = \"\") interface Hostile"
              + " extends HostileOperations {}",
          "@ServiceClient(value = \"s3\", operations = {\"*(\", \"[\", \"**\", \"%s\"})"
              + " interface Hostile extends HostileOperations {}",
          "@ServiceClient(\"s3\") interface Hostile extends Hostile { void m(); }",
          "@ServiceClient(\"s3\") interface Hostile extends B {} interface B extends Hostile {}",
          "@ServiceClient(\"s3\") interface Hostile extends String, Object, Object {}",
          "@ServiceClient(\"s3\") interface Hostile extends List<Hostile>, Iterable<Unknown<?>> {}",
          "@ServiceClient(\"s3\") interface Hostile extends Unknown<Unknown<Hostile>> {}",
          "@ServiceClient(\"s3\") interface Hostile { void m(String a, String a); void m(); }",
          "@ServiceClient(\"s3\") interface Hostile { void m(); int m(); String m(); }",
          "@ServiceClient(\"s3\") interface Hostile { void m( }",
          "@ServiceClient(\"s3\") interface Hostile { @Operation void m(); @Operation(3) void n(); }",
          "@ServiceClient(\"s3\") interface Hostile { @Operation(\"\") void m(); @WaitFor(\"\")"
              + " void n(); @Presigned(\"\") void o(); void p(@Member(\"\") String q); }",
          "@ServiceClient(\"s3\") interface Hostile { void _x(); void \u00e9t\u00e9(); void $(); }",
          "@ServiceClient(\"s3\") interface Hostile { private void m(); static void n(); void o() {} }",
          "@ServiceClient(\"s3\") interface Hostile { R getObject(R r); record R(R r, S s) {}"
              + " record S(List<R[]> r, Optional<S> s) {} }",
          "@ServiceClient(\"s3\") interface Hostile { R<String> getObject(R<R<?>> r);"
              + " record R<T>(T t, List<? extends T> u, T[] v) {} }",
          "@ServiceClient(\"s3\") interface Hostile { R getObject(); record R() {} }",
          "@ServiceClient(\"s3\") interface Hostile { R getObject(); private record R(int a, int a) {} }",
          "@ServiceClient(\"s3\") interface Hostile { E getObject(E e); enum E { A } class C {} }",
          "@ServiceClient(\"s3\") interface \u00c9t\u00e9 { void m(); }",
          "@ServiceClient(\"s3\") interface Hostile$ { void m(); }",
          "class Outer { @ServiceClient(\"s3\") private interface Hostile { void m(); } }",
          "class Outer { void m() { @ServiceClient(\"s3\") interface Hostile { void m(); } } }",
          "@ServiceClient(\"s3\") package com.other;");

  /** Types that a method may mention, sensible or not. */
  private static final List<String> TYPES =
      List.of(
          "void",
          "int",
          "Void",
          "String",
          "Object",
          "byte[]",
          "Unknown",
          "Unknown<String>",
          "Unknown.Builder",
          "com.nowhere.Unknown",
          "GetObjectRequest",
          "GetObjectRequest[]",
          "GetObjectResponse",
          "ListObjectsV2Request",
          "ListObjectsV2Response",
          "Consumer<GetObjectRequest.Builder>",
          "Consumer<? super GetObjectRequest.Builder>",
          "Consumer<Consumer<String>>",
          "Consumer",
          "RequestBody",
          "CallOptions",
          "Duration",
          "URI",
          "List<String>",
          "List<? extends GetObjectRequest>",
          "Map<String, List<byte[]>>",
          "Optional<GetObjectResponse>",
          "Stream<S3Object>",
          "Stream<?>",
          "Stream",
          "Iterable<Row>",
          "Paginator<ListObjectsV2Response, S3Object>",
          "Paginator<String, ?>",
          "Paginator",
          "ResponseStream<GetObjectResponse>",
          "ResponseStream<Row>",
          "ResponseStream",
          "CompletableFuture<GetObjectResponse>",
          "CompletableFuture<CompletableFuture<Void>>",
          "CompletableFuture<Stream<Row>>",
          "CompletableFuture",
          "Row",
          "List<Row>",
          "Loop");

  private static final List<String> TARGETS =
      List.of(
          "@Operation(\"GetObject\")",
          "@Operation(\"ListObjectsV2\")",
          "@Operation(\"PutObject\")",
          "@WaitFor(\"ObjectExists\")",
          "@Presigned(\"GetObject\")");

  /** What a message looks like that was made of what should not be. */
  private static final Pattern FAILURE = Pattern.compile("java\\.\\w+\\.\\w*Exception|\\bnull\\b");

  @TempDir Path directory;

  static Stream<Arguments> sources() {
    return SOURCES.stream()
        .flatMap(source -> Stream.of(TestCompiler.values()).map(c -> Arguments.of(source, c)));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void sourcesThatNoCompilerTakes(String source, TestCompiler compiler) throws IOException {
    String name = source.contains("package ") ? "com.other.package-info" : "com.acme.Hostile";
    String text = source.contains("package ") ? source : "package com.acme;\n" + IMPORTS + source;
    assertNoFailure(new CompilerRun(compiler, directory).source(name, text));
  }

  @ParameterizedTest
  @EnumSource
  void anInterfaceOutsideAnyPackage(TestCompiler compiler) throws IOException {
    assertNoFailure(
        new CompilerRun(compiler, directory)
            .source("Hostile", IMPORTS + "@ServiceClient(\"s3\") interface Hostile { void m(); }"));
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeInEveryPlace(TestCompiler compiler) throws IOException {
    StringBuilder methods = new StringBuilder();
    int count = 0;
    for (String target : TARGETS) {
      for (String type : TYPES) {
        String parameter = type.equals("void") ? "" : type + " p";
        String rest = parameter.isEmpty() ? "" : ", " + parameter;
        for (String method :
            List.of(
                "void m%d(" + parameter + ");",
                type + " m%d(GetObjectRequest request);",
                type + " m%d(String bucket, String key" + rest + ");",
                type + " m%d(" + parameter + ");")) {
          methods.append(target).append(' ').append(method.formatted(count++)).append('\n');
        }
      }
    }
    assertNoFailure(
        new CompilerRun(compiler, directory)
            .source(
                "com.acme.Hostile",
                "package com.acme;\n"
                    + IMPORTS
                    + "@ServiceClient(\"s3\") interface Hostile {\n"
                    + methods
                    + "record Row(String key, Unknown a, @Member(\"Size\") int b, Object c) {}\n"
                    + "record Loop(Loop loop, List<Loop> loops, Map<Loop, Loop> map) {}\n"
                    + "}"));
  }

  private static void assertNoFailure(CompilerRun run) throws IOException {
    Compilation compilation = run.processor(new BespokeProcessor()).run();
    assertThat(compilation.success()).isFalse();
    assertThat(compilation.diagnostics())
        .isNotEmpty()
        .noneMatch(message -> message.slug().equals("InternalError"))
        .noneMatch(message -> FAILURE.matcher(message.text()).find());
  }
}
