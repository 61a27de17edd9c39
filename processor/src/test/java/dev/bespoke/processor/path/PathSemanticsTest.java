package dev.bespoke.processor.path;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.json.JsonReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.smithy.jmespath.JmespathException;
import software.amazon.smithy.jmespath.JmespathExpression;
import software.amazon.smithy.jmespath.ast.LiteralExpression;

/** Compiled expressions decide as an interpreter of JMESPath does, on documents of all kinds. */
class PathSemanticsTest {
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/paths");
  private static final int DOCUMENTS = 300;

  @Test
  void compiledExpressionsDecideAsAnInterpreterDoes(@TempDir Path directory) throws Exception {
    List<Case> cases = cases();
    compile(cases, directory);
    List<Map<String, Object>> documents = new ArrayList<>();
    RandomDocuments random = new RandomDocuments(20_260_101);
    for (int i = 0; i < DOCUMENTS; i++) {
      documents.add(random.output());
    }
    List<String> differences = new ArrayList<>();
    List<String> undecided = new ArrayList<>();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {directory.resolve("classes").toUri().toURL()})) {
      Class<?> output = loader.loadClass("com.acme.paths.model.GetResponse");
      for (int i = 0; i < cases.size(); i++) {
        Class<?> waiter = loader.loadClass("com.acme.paths.model.W" + i + "Waiter");
        int matched = differences(cases.get(i), waiter, output, documents, differences);
        if (matched == 0 || matched == DOCUMENTS) {
          undecided.add(cases.get(i).toString());
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(undecided).as("no document makes a difference").isEmpty();
  }

  /** The number of documents that match. */
  private static int differences(
      Case test,
      Class<?> waiterClass,
      Class<?> output,
      List<Map<String, Object>> documents,
      List<String> differences)
      throws ReflectiveOperationException {
    Constructor<?> constructor = waiterClass.getConstructors()[0];
    Object waiter = constructor.newInstance(null, null, null);
    Method accept = waiterClass.getDeclaredMethod("accept", output, ServiceException.class);
    accept.setAccessible(true);
    Method read = output.getDeclaredMethod("read", ShapeReader.class);
    read.setAccessible(true);
    JmespathExpression expression = JmespathExpression.parse(test.expression());
    int matched = 0;
    for (Map<String, Object> document : documents) {
      String json = Json.of(document);
      Object response = read.invoke(null, JsonReader.open(json.getBytes(StandardCharsets.UTF_8)));
      boolean matches = accept.invoke(waiter, response, null) != null;
      if (matches != test.matches(expression, document) && differences.size() < 20) {
        differences.add(test + " compiled: " + matches + " on " + json);
      }
      matched += matches ? 1 : 0;
    }
    return matched;
  }

  /** Lines of {@code matcher<space>expected<space>expression}, the expected value in JSON. */
  private static List<Case> cases() throws Exception {
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(FIXTURES.resolve("expressions.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(" ", 3);
        cases.add(new Case(parts[0], parts[1], parts[2]));
      }
    }
    return cases;
  }

  private static void compile(List<Case> cases, Path directory) throws Exception {
    Path service = Files.createDirectories(directory.resolve("definitions/paths/2026-01-01"));
    Files.copy(FIXTURES.resolve("service-2.json"), service.resolve("service-2.json"));
    StringBuilder waiters = new StringBuilder("{\"version\": 2, \"waiters\": {");
    StringBuilder methods = new StringBuilder();
    for (int i = 0; i < cases.size(); i++) {
      waiters.append(i == 0 ? "" : ",").append(cases.get(i).waiter("W" + i));
      methods.append("  @WaitFor(\"W" + i + "\") void w" + i + "();\n");
    }
    Files.writeString(service.resolve("waiters-2.json"), waiters.append("}}"));
    Compilation compilation =
        new CompilerRun(TestCompiler.JAVAC, directory)
            .source(
                "com.acme.Paths",
                """
                package com.acme;
                import dev.bespoke.annotation.ServiceClient;
                import dev.bespoke.annotation.WaitFor;
                import dev.bespoke.runtime.client.Client;
                @ServiceClient("paths")
                public interface Paths extends Client {
                %s}
                """
                    .formatted(methods))
            .option("-Abespoke.definitions=" + directory.resolve("definitions"))
            .option("-Xlint:all,-processing")
            .option("-Werror")
            .processor(new BespokeProcessor())
            .run();
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.success()).isTrue();
  }

  /** An acceptor and what botocore's matchers say to it. */
  private record Case(String matcher, String expected, String expression) {
    String waiter(String name) {
      return "\"%s\": {\"operation\": \"Get\", \"delay\": 1, \"maxAttempts\": 1, \"acceptors\": [{"
              .formatted(name)
          + "\"state\": \"success\", \"matcher\": \"%s\", \"expected\": %s, \"argument\": %s}]}"
              .formatted(matcher, expected, Json.of(expression));
    }

    boolean matches(JmespathExpression parsed, Map<String, Object> document) {
      Object value;
      try {
        value = parsed.evaluate(LiteralExpression.from(document)).getValue();
      } catch (JmespathException e) {
        return false;
      }
      if (matcher.equals("path")) {
        return same(value);
      }
      if (!(value instanceof List<?> list)) {
        return false;
      }
      boolean any = false;
      boolean all = !list.isEmpty();
      for (Object element : list) {
        boolean same = same(element);
        any |= same;
        all &= same;
      }
      return matcher.equals("pathAll") ? all : any;
    }

    private boolean same(Object value) {
      Object plain = value instanceof LiteralExpression literal ? literal.getValue() : value;
      return plain != null
          && (plain instanceof Number number
              ? Json.of(number.doubleValue()).equals(Json.of(Double.valueOf(expected)))
              : Json.of(requireNonNull(plain)).equals(expected));
    }
  }
}
