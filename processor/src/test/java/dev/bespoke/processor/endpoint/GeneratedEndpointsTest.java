package dev.bespoke.processor.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients of bundled services do for their endpoint rules. */
class GeneratedEndpointsTest {
  @TempDir Path directory;

  @Test
  void hostPrefixThatRulesPlaceIsLeftToThem() throws IOException {
    Compilation compilation = client("s3control", "GetAccessPointResponse", "getAccessPoint");
    assertThat(text(compilation))
        .contains("endpoint.set(\"AccountId\", input.accountId())")
        .contains("endpoint.set(\"RequiresAccountId\", true)")
        .contains("https://s3-outposts")
        .doesNotContain("hostPrefix");
  }

  @Test
  void requestNamesTheMultiRegionEndpoint() throws IOException {
    assertThat(text(client("events", "PutEventsResponse", "putEvents")))
        .contains("endpoint.set(\"EndpointId\", input.endpointId())")
        .contains(".endpoint.events.");
  }

  private Compilation client(String service, String response, String method) throws IOException {
    String request = Character.toUpperCase(method.charAt(0)) + method.substring(1) + "Request";
    Compilation compilation =
        new CompilerRun(TestCompiler.JAVAC, directory)
            .source(
                "com.acme.Caller",
                "package com.acme; import com.acme.caller.model.*;"
                    + " /** Calls. */ @dev.bespoke.annotation.ServiceClient(\""
                    + service
                    + "\") public interface Caller extends dev.bespoke.runtime.client.Client { "
                    + response
                    + " "
                    + method
                    + "("
                    + request
                    + " request); }")
            .processor(new BespokeProcessor())
            .run();
    assertThat(compilation.diagnostics()).isEmpty();
    return compilation;
  }

  private static String text(Compilation compilation) {
    return String.join("\n", compilation.generated().values());
  }
}
