package dev.bespoke.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerMessage;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who does what a message says has no second one. */
class WaysOutTest {
  private static final String S3 = "@ServiceClient(\"s3\") interface A extends Client { %s }";
  private static final String EC2 = "@ServiceClient(\"ec2\") interface A extends Client { %s }";
  private static final String VOLUME = "@Resource(service = \"ec2\") interface A { %s }";
  private static final String STACK =
      "@Resource(service = \"cloudformation\", load = \"DescribeChangeSet\", loadWith = %s)"
          + " interface A { @Identifier(\"StackName\") String stack();"
          + " @Identifier(\"ChangeSetName\") String name(); String statusReason(); }";
  private static final String PHOTO = "; record Photo(%s String name) {}";
  private static final String TAGS = "@Operation(\"GetBucketTagging\") @Result(\"TagSet\") ";
  private static final String TAG = "<com.acme.a.model.Tag> a(String bucket);";

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake(
            S3,
            "void deleteObject(@Member(\"bucket\") String b, String key);",
            "DeleteObject has no member \"bucket\". Did you mean \"Bucket\"?",
            "void deleteObject(@Member(\"Bucket\") String b, String key);"),
        mistake(
            S3,
            "void deleteObject(String bucket, String keyy);",
            "Did you mean \"key\"?",
            "void deleteObject(String bucket, String key);"),
        mistake(
            S3,
            "Stream<Photo> listObjectsV2(String bucket)" + PHOTO.formatted("@Member(\"Keyy\")"),
            "S3Object has no member \"Keyy\". Did you mean \"Key\"?",
            "Stream<Photo> listObjectsV2(String bucket)" + PHOTO.formatted("@Member(\"Key\")")),
        mistake(
            S3,
            "void deleteObject(Place p); record Place(@Member(\"bucket\") String b, String key) {}",
            "DeleteObjectRequest has no member \"bucket\". Did you mean \"Bucket\"?",
            "void deleteObject(Place p); record Place(@Member(\"Bucket\") String b, String key) {}"),
        mistake(
            "@ServiceClient(\"s3\") %s",
            "sealed interface A extends Client permits B { void deleteObject(String bucket, String key); }"
                + " non-sealed interface B extends A {}",
            "a top-level interface that is neither generic nor sealed; \"A\" is sealed.",
            "interface A extends Client { void deleteObject(String bucket, String key); }"
                + " interface B extends A {}"),
        mistake(
            S3,
            "String getObject(String bucket, String key);",
            "ResponseStream<GetObjectResponse>, Optional of it, CompletableFuture of these.",
            "CompletableFuture<Optional<"
                + "dev.bespoke.runtime.operation.ResponseStream<com.acme.a.model.GetObjectResponse>>>"
                + " getObject(String bucket, String key);"),
        mistake(
            EC2,
            "List<String> describeInstances();",
            "Return Stream<Reservation> or Paginator<DescribeInstancesResponse, Reservation>.",
            "Stream<com.acme.a.model.Reservation> describeInstances();"),
        mistake(
            EC2,
            "List<Held> describeInstances(); record Held(String ownerId) {}",
            "Return Stream<Held> or" + " Paginator<DescribeInstancesResponse, Held>.",
            "Stream<Held> describeInstances(); record Held(String ownerId) {}"),
        mistake(
            EC2,
            "@Result(\"Reservations[].OwnerId\") List<Integer> describeInstances();",
            "Return Stream<String> or Paginator<DescribeInstancesResponse, String>.",
            "@Result(\"Reservations[].OwnerId\") Stream<String> describeInstances();"),
        mistake(
            EC2,
            "CompletableFuture<Stream<String>> describeInstances();",
            "Return Flow.Publisher<Reservation>,",
            "Flow.Publisher<com.acme.a.model.Reservation> describeInstances();"),
        mistake(S3, TAGS + "Stream" + TAG, "Return List<Tag>.", TAGS + "List" + TAG),
        mistake(
            S3,
            TAGS + "Stream<String> a(String bucket);",
            "cannot return Stream<String>. Return List<Tag>.",
            TAGS + "List" + TAG),
        mistake(
            S3,
            TAGS.replace("TagSet", "TagSet[0].Key") + "Stream<String> a(String bucket);",
            "Return String.",
            TAGS.replace("TagSet", "TagSet[0].Key") + "String a(String bucket);"),
        mistake(
            VOLUME,
            "@Identifier(\"VolumeId\") int x(); void deleteVolume();",
            "identifies nothing: member VolumeId of DeleteVolume is String, not int."
                + " Let it return String.",
            "@Identifier(\"VolumeId\") String x(); void deleteVolume();"),
        mistake(
            VOLUME,
            "@Identifier(\"VolumeIdd\") String x(); void deleteVolume();",
            "none has an input member VolumeIdd. Name the member in @Identifier."
                + " Did you mean \"VolumeId\"?",
            "@Identifier(\"VolumeId\") String x(); void deleteVolume();"),
        mistake(
            STACK,
            "\"IncludePropertyValues\"",
            "loadWith \"IncludePropertyValues\" gives no value."
                + " Write a member and its value, with an equals sign between them.",
            "\"IncludePropertyValues=true\""),
        mistake(
            STACK,
            "\"IncludePropertyValues=yes\"",
            "IncludePropertyValues is Boolean, and loadWith gives texts, whole numbers, true and"
                + " false.",
            "\"IncludePropertyValues=true\""));
  }

  private static Arguments mistake(String template, String wrong, String says, String right) {
    return Arguments.of(template.formatted(wrong), says, template.formatted(right));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void compilesWithoutAWordOnceTheMessageIsFollowed(String wrong, String says, String right)
      throws IOException {
    assertThat(compile(wrong).ours())
        .hasSize(1)
        .first()
        .extracting(CompilerMessage::text)
        .asString()
        .contains(says);

    assertThat(compile(right).diagnostics()).isEmpty();
  }

  @TempDir Path directory;

  private Compilation compile(String type) throws IOException {
    return new CompilerRun(TestCompiler.JAVAC, directory)
        .source(
            "com.acme.A",
            "package com.acme; import dev.bespoke.annotation.*;"
                + " import dev.bespoke.runtime.client.Client; import java.util.*;"
                + " import java.util.concurrent.*; import java.util.stream.Stream; "
                + type)
        .processor(new BespokeProcessor())
        .run();
  }
}
