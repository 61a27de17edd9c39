package dev.bespoke.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerMessage;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One mistake is one error, the compiler's own counted. */
class OneMistakeTest {
  private static final String ACCOUNTS =
      """
      package com.acme;

      @dev.bespoke.annotation.ServiceClient("iam")
      public interface Accounts extends AccountsOperations {}
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void aMisspeltOperationHidesNoneOfTheShapesThatItsMethodMentions(TestCompiler compiler)
      throws IOException {
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source(
                "com.acme.Photos",
                """
                package com.acme;

                import com.acme.photos.model.*;
                import dev.bespoke.runtime.client.Client;
                import dev.bespoke.runtime.http.RequestBody;

                @dev.bespoke.annotation.ServiceClient("s3")
                public interface Photos extends Client {
                  PutObjectResponse putObjct(PutObjectRequest request, RequestBody body);
                }
                """)
            .processor(new BespokeProcessor())
            .run();

    assertThat(compilation.success()).isFalse();
    assertThat(compilation.ours())
        .extracting(CompilerMessage::slug)
        .containsOnly("UnknownOperation");
    assertThat(compilation.ours()).hasSize(1);
    assertThat(compilation.others()).isEmpty();
  }

  @Test
  void aMalformedMethodHidesNoneOfTheShapesThatItMentions() throws IOException {
    assertThat(
            messages(
                """
                package com.acme;

                import com.acme.photos.model.GetRoleResponse;
                import com.acme.photos.model.User;

                @dev.bespoke.annotation.ServiceClient("iam")
                public interface Photos extends dev.bespoke.runtime.client.Client {
                  GetRoleResponse getRole(String... roleName);

                  @dev.bespoke.annotation.Operation("GetUser")
                  @dev.bespoke.annotation.Presigned("GetUser")
                  User user(String userName);
                }
                """))
        .containsExactlyInAnyOrder("8:Unsupported", "12:ConflictingAnnotations");
  }

  @Test
  void aGenericRecordIsRefusedWhereItLeavesItsTypeOpen() throws IOException {
    assertThat(
            messages(
                """
                package com.acme;

                @SuppressWarnings("rawtypes")
                @dev.bespoke.annotation.ServiceClient("iam")
                public interface Photos extends dev.bespoke.runtime.client.Client {
                  @dev.bespoke.annotation.Operation("ListUsers")
                  java.util.stream.Stream<Entry> users();

                  record Entry<T>(T userName) {}
                }
                """))
        .containsExactly("9:Unsupported");
  }

  @Test
  void aRecordThatNoGeneratedClassCanSeeIsOneMistake() throws IOException {
    assertThat(
            messages(
                """
                package com.acme;

                @dev.bespoke.annotation.ServiceClient("iam")
                public interface Photos extends dev.bespoke.runtime.client.Client {
                  @dev.bespoke.annotation.Operation("ListUsers")
                  java.util.stream.Stream<Outer.Row> users();

                  class Outer {
                    private record Row(String userName) {}
                  }
                }
                """))
        .containsExactly("9:Unsupported");
  }

  @Test
  void aSuperinterfaceGeneratedForAnotherInterfaceIsOneMistake() throws IOException {
    assertThat(
            messages(
                """
                package com.acme;

                @dev.bespoke.annotation.ServiceClient("iam")
                public interface Photos extends AccountsOperations {}
                """))
        .containsExactly("4:MissingSupertype");
  }

  @Test
  void aShapeOfAnotherInterfaceIsOneMistakeInEachPlace() throws IOException {
    assertThat(
            messages(
                """
                package com.acme;

                import com.acme.accounts.model.*;

                @dev.bespoke.annotation.ServiceClient("iam")
                public interface Photos extends dev.bespoke.runtime.client.Client {
                  @dev.bespoke.annotation.Operation("ListUsers")
                  java.util.stream.Stream<User> users();

                  GetUserResponse getUser(GetUserRequest request);

                  @dev.bespoke.annotation.Operation("GetUser")
                  Reply reply(String userName);

                  record Reply(User user) {}
                }
                """))
        .containsExactlyInAnyOrder(
            "8:ForeignShape", "10:ForeignShape", "10:ForeignShape", "15:ForeignShape");
  }

  @Test
  void theSameOfAShapeFromTheClassPath() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("library"));
    Path library =
        new CompilerRun(TestCompiler.JAVAC, folder)
            .source("com.acme.Accounts", ACCOUNTS)
            .processor(new BespokeProcessor())
            .run()
            .classes();

    Compilation compilation =
        new CompilerRun(TestCompiler.JAVAC, directory)
            .source(
                "com.acme.Photos",
                """
                package com.acme;

                import com.acme.accounts.model.GetUserResponse;

                @dev.bespoke.annotation.ServiceClient("iam")
                public interface Photos extends dev.bespoke.runtime.client.Client {
                  GetUserResponse getUser(String userName);
                }
                """)
            .classPath(library)
            .processor(new BespokeProcessor())
            .run();

    assertThat(compilation.diagnostics())
        .extracting(message -> message.line() + ":" + message.slug())
        .containsExactly("7:" + DiagnosticCode.FOREIGN_SHAPE.slug());
  }

  @ParameterizedTest
  @EnumSource
  void aMistakeInAnInterfaceThatClientsShareIsOneMistake(TestCompiler compiler) throws IOException {
    String client =
        """
        package com.acme;

        @dev.bespoke.annotation.ServiceClient("iam")
        public interface %s extends Shared {}
        """;
    Compilation compilation =
        new CompilerRun(compiler, directory)
            .source(
                "com.acme.Shared",
                """
                package com.acme;

                public interface Shared extends dev.bespoke.runtime.client.Client {
                  void deleteUsr(String userName);

                  void deleteGrp(String groupName);
                }
                """)
            .source("com.acme.First", client.formatted("First"))
            .source("com.acme.Second", client.formatted("Second"))
            .processor(new BespokeProcessor())
            .run();

    assertThat(compilation.diagnostics())
        .extracting(message -> message.line() + ":" + message.slug())
        .containsExactlyInAnyOrder("4:UnknownOperation", "6:UnknownOperation");
  }

  @Test
  void aMethodThatReturnsOtherwiseThanTheGeneratedOneIsOneMistakeInAnyForm() throws IOException {
    assertThat(
            messages(
                """
                package com.acme;

                import com.acme.photos.model.*;
                import dev.bespoke.runtime.client.CallOptions;
                import dev.bespoke.runtime.http.RequestBody;
                import java.util.function.Consumer;

                @dev.bespoke.annotation.ServiceClient(value = "s3", operations = {
                    "PutObject", "ListObjectsV2"})
                public interface Photos extends PhotosOperations {
                  void putObject(PutObjectRequest request, RequestBody body);

                  void putObject(Consumer<PutObjectRequest.Builder> request, RequestBody body);

                  void listObjectsV2(ListObjectsV2Request request);

                  void listObjectsV2(ListObjectsV2Request request, CallOptions options);

                  @dev.bespoke.annotation.Operation("ListObjectsV2")
                  java.util.stream.Stream<S3Object> listObjectsV2Pages(ListObjectsV2Request request);
                }
                """))
        .containsExactlyInAnyOrder(
            "11:NameClash", "13:NameClash", "15:NameClash", "17:NameClash", "20:NameClash");
  }

  private List<String> messages(String photos) throws IOException {
    Compilation compilation =
        new CompilerRun(TestCompiler.JAVAC, directory)
            .source("com.acme.Accounts", ACCOUNTS)
            .source("com.acme.Photos", photos)
            .processor(new BespokeProcessor())
            .run();
    return compilation.diagnostics().stream()
        .map(message -> message.line() + ":" + message.slug())
        .toList();
  }
}
