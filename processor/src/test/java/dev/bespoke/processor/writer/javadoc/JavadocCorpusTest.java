package dev.bespoke.processor.writer.javadoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** All that AWS has written of its services becomes comments that no tool stumbles over. */
class JavadocCorpusTest {
  private static final Set<String> KEYS = Set.of("documentation", "smithy.api#documentation");
  private static final Pattern TAG = Pattern.compile("<(/?)(\\w+)>");
  private static final Pattern ODD_ANGLE = Pattern.compile("<(?!/?(?:p|ul|ol|li|code)>)");
  private static final Pattern ODD_AMPERSAND = Pattern.compile("&(?!(?:lt|gt|amp|#\\d+);)");

  /** Markup of which there are tens of thousands; what has other markup is looked at in full. */
  private static final Pattern COMMON =
      Pattern.compile(
          "[\\t\\n !-%'-;=?-~]|</?(?:p|code|li|i|b|ul)>|</?a(?: href=\"[^\"]*\")?>|&[lg]t;");

  private static final int FIELDS_PER_CLASS = 2000;

  /** One in this many of the ordinary texts is put to doclint; 1 with -Dbespoke.javadoc=all. */
  private static final int SAMPLE =
      "all".equals(System.getProperty("bespoke.javadoc", "sample")) ? 1 : 50;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"botocore-data.zip", "aws-smithy-models.zip"})
  void everyCommentIsWellFormed(String archive) throws IOException {
    Set<String> texts = texts(archive);
    assertThat(texts).hasSizeGreaterThan(100_000);
    for (String text : texts) {
      String comment = JavadocRenderer.render(text);
      assertThat(problem(comment)).as("%s%nfrom%n%s", comment, text).isEmpty();
    }
  }

  @Test
  void doclintHasNothingToSay() throws IOException {
    List<String> chosen = new ArrayList<>();
    int common = 0;
    Set<String> texts = texts("botocore-data.zip");
    texts.addAll(texts("aws-smithy-models.zip"));
    for (String text : texts) {
      boolean isCommon = COMMON.matcher(text).replaceAll("").isEmpty();
      if (!isCommon || common++ % SAMPLE == 0) {
        chosen.add(JavadocRenderer.render(text));
      }
    }
    chosen.removeIf(String::isEmpty);
    assertThat(chosen).hasSizeGreaterThan(5_000);

    CompilerRun run = new CompilerRun(TestCompiler.JAVAC, directory);
    for (int start = 0; start < chosen.size(); start += FIELDS_PER_CLASS) {
      List<String> part = chosen.subList(start, Math.min(chosen.size(), start + FIELDS_PER_CLASS));
      run.source("com.acme.Comments" + start, commented("Comments" + start, part));
    }
    Compilation compilation = run.option("-Xdoclint:html,syntax").option("-proc:none").run();

    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.success()).isTrue();
  }

  @Test
  void doclintWouldSaySomething() throws IOException {
    String source = commented("Broken", List.of("<ul>", "<code>a", "a</li>"));

    Compilation compilation =
        new CompilerRun(TestCompiler.JAVAC, directory)
            .source("com.acme.Broken", source)
            .option("-Xdoclint:html,syntax")
            .option("-proc:none")
            .run();

    assertThat(compilation.diagnostics()).hasSizeGreaterThanOrEqualTo(3);
  }

  /** What would break the comment or its markup; empty for nothing. */
  private static String problem(String comment) {
    if (comment.contains("*/") || comment.contains("\\") || comment.contains("@")) {
      return "a terminator, an escape or a tag";
    }
    if (ODD_ANGLE.matcher(comment).find() || ODD_AMPERSAND.matcher(comment).find()) {
      return "markup that we do not write";
    }
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(comment);
    while (tag.find()) {
      String name = tag.group(2);
      boolean list = name.equals("ul") || name.equals("ol");
      if (tag.group(1).isEmpty()) {
        if (!name.equals("code") && "code".equals(open.peek())) {
          return "a block in code";
        }
        if (name.equals("li") && open.isEmpty()) {
          return "an item outside a list";
        }
        if (list || name.equals("code")) {
          open.push(name);
        }
      } else if (open.isEmpty() || !open.pop().equals(name)) {
        return "a closing tag that closes nothing";
      }
    }
    return open.isEmpty() ? "" : "an open tag";
  }

  private static String commented(String className, List<String> comments) {
    StringBuilder source = new StringBuilder("package com.acme;\nclass " + className + " {\n");
    for (int i = 0; i < comments.size(); i++) {
      source.append("/**\n");
      comments.get(i).lines().forEach(line -> source.append(" * ").append(line).append('\n'));
      source.append(" */\nint f").append(i).append(";\n");
    }
    return source.append("}\n").toString();
  }

  private static Set<String> texts(String archive) throws IOException {
    Path file = Path.of(System.getProperty("bespoke.shared", "../../shared"), "corpus", archive);
    if (!"true".equals(System.getenv("CI"))) {
      assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    }
    Set<String> texts = new TreeSet<>();
    JsonFactory json = new JsonFactory();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".json")) {
          addTexts(json, zip, texts);
        }
      }
    }
    return texts;
  }

  private static void addTexts(JsonFactory json, InputStream in, Set<String> texts)
      throws IOException {
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), in.readAllBytes())) {
      String key = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME) {
          key = parser.currentName();
        } else if (token == JsonToken.VALUE_STRING && KEYS.contains(key)) {
          texts.add(parser.getString());
        }
      }
    }
  }
}
