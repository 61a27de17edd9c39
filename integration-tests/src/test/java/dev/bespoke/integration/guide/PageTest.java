package dev.bespoke.integration.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake in a listing is found, and shown on the page's own line. */
class PageTest {
  @TempDir Path directory;

  private static List<Listing> listings(String text) {
    return Page.listings("page.md", text.lines().toList());
  }

  @Test
  void aMistakeInAUnitHasThePagesLine() throws Exception {
    List<Listing> listings =
        listings(
            """
            # Title

            ```java
            package com.acme;

            class Wrong {
              int number = "text";
            }
            ```
            """);

    assertThat(new GuideCompiler(directory).compile(listings))
        .singleElement()
        .asString()
        .startsWith("page.md:7: ERROR: ");
  }

  @Test
  void aMistakeInMembersHasThePagesLine() throws Exception {
    List<Listing> listings =
        listings(
            """
            <!-- members: sqs -->
            ```java
            ListQueuesResponse listQueues();

            ListQueuesResponse listQueue();
            ```
            """);

    assertThat(new GuideCompiler(directory).compile(listings))
        .singleElement()
        .asString()
        .startsWith("page.md:5: ERROR: [bespoke:UnknownOperation]");
  }

  @Test
  void aMistakeInStatementsHasThePagesLine() throws Exception {
    List<Listing> listings =
        listings(
            """
            <!-- members: sqs Queues -->
            ```java
            ListQueuesResponse listQueues();
            ```

            <!-- statements: Queues queues -->
            ```java
            record Name(String text) {}

            Name name = new Name("a");

            int number = queues.listQueues();
            ```
            """);

    assertThat(new GuideCompiler(directory).compile(listings))
        .singleElement()
        .asString()
        .startsWith("page.md:12: ERROR: incompatible types");
  }

  @Test
  void aMistakeInAListingOfTheAwsSdkHasThePagesLine() throws Exception {
    List<Listing> listings =
        listings(
            """
            <!-- sdk: S3Client s3 -->
            ```java
            s3.listBuckets().buckets().forEach(System.out::println);
            s3.listBucket();
            ```
            """);

    assertThat(new GuideCompiler(directory).compile(listings))
        .singleElement()
        .asString()
        .startsWith("page.md:4: ERROR: cannot find symbol");
  }

  @Test
  void anInterfaceMayNameAServiceOfThePage() throws Exception {
    List<Listing> listings =
        listings(
            """
            ```smithy
            $version: "2"

            namespace com.acme

            @aws.protocols#awsJson1_0
            @aws.auth#sigv4(name: "weather")
            service Weather {
                operations: [GetForecast]
            }

            operation GetForecast {}
            ```

            <!-- members: com.acme#Weather -->
            ```java
            void getForecast();

            void getForecasts();
            ```
            """);

    assertThat(new GuideCompiler(directory).compile(listings))
        .singleElement()
        .asString()
        .startsWith("page.md:19: ERROR: [bespoke:UnknownOperation]");
  }

  @Test
  void theListingsInPythonAreOneScriptWithThePagesLines() {
    PythonScript script =
        new PythonScript(
            listings("A\n```python\nprint(1)\n```\n\n```text\n1\n```\n```python\nx = 2\n```\n"));

    assertThat(script.text()).isEqualTo("\n\nprint(1)\n\n\n\n\n\n\nx = 2\n");
    assertThat(script.printed()).containsExactly("1");
  }

  @Test
  void aListingThatIsSomethingElseIsLeftAlone() throws Exception {
    List<Listing> listings = listings("<!-- other: a sketch -->\n```java\n…\n```\n");

    assertThat(listings).singleElement().extracting(Listing::kind).isEqualTo(Listing.Kind.OTHER);
    assertThat(new GuideCompiler(directory).compile(listings)).isEmpty();
  }

  @Test
  void theTextAfterAListingThatRunsIsWhatItPrints() {
    List<Listing> listings =
        listings(
            "<!-- statements -->\n<!-- run: moto -->\n```java\nf();\n```\n\n```text\n1\n```\n");

    assertThat(listings).singleElement().extracting(Listing::printed).isEqualTo(List.of("1"));
  }

  @Test
  void aCommentWithoutAListingIsAMistake() {
    assertThatThrownBy(() -> listings("<!-- statements -->\nText.\n"))
        .hasMessageContaining("page.md:1");
    assertThatThrownBy(() -> listings("<!-- members: s3 -->\n")).hasMessageContaining("members");
    assertThatThrownBy(() -> listings("```java\n")).hasMessageContaining("does not end");
  }
}
