package dev.bespoke.processor.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.endpoint.EndpointRuleSet;
import dev.bespoke.definitions.json.Json;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import dev.bespoke.processor.plan.endpoint.EndpointPlan;
import dev.bespoke.processor.plan.endpoint.EndpointPlanner;
import dev.bespoke.processor.source.SourceFile;
import dev.bespoke.processor.writer.endpoint.EndpointRulesWriter;
import dev.bespoke.runtime.endpoint.AddressingStyle;
import dev.bespoke.runtime.endpoint.Endpoint;
import dev.bespoke.runtime.endpoint.EndpointParameters;
import dev.bespoke.runtime.endpoint.EndpointResolver;
import dev.bespoke.runtime.endpoint.EndpointSettings;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which buckets S3's rules are told to put into the path, where a definition brings rules. */
class PathStyleRulesTest {
  /** Tells in the host whether the path style is asked for, of a bucket or of none. */
  private static final String RULES =
      """
      {
        "version": "1.0",
        "parameters": {
          "Bucket": {"type": "string", "required": false},
          "ForcePathStyle": {
            "type": "boolean", "required": true, "default": false,
            "builtIn": "AWS::S3::ForcePathStyle"
          }
        },
        "rules": [
          {
            "type": "endpoint",
            "conditions": [
              {"fn": "booleanEquals", "argv": [{"ref": "ForcePathStyle"}, true]},
              {"fn": "isSet", "argv": [{"ref": "Bucket"}]}
            ],
            "endpoint": {"url": "https://bucket-in-path"}
          },
          {
            "type": "endpoint",
            "conditions": [{"fn": "booleanEquals", "argv": [{"ref": "ForcePathStyle"}, true]}],
            "endpoint": {"url": "https://path"}
          },
          {"type": "endpoint", "conditions": [], "endpoint": {"url": "https://host"}}
        ]
      }
      """;

  @TempDir Path directory;

  @Test
  void anEndpointUrlAsksForPathsOfBucketsAndNotOfArns() throws Exception {
    EndpointRuleSet rules =
        EndpointRuleSet.read(Json.read("rules.json", RULES.getBytes(StandardCharsets.UTF_8)));
    EndpointPlan plan = EndpointPlanner.plan(rules, "rules", "S3", false);
    String name = plan.className().canonicalName();
    String source = new SourceFile("rules", EndpointRulesWriter.write(plan), "", false).toString();
    CompilerRun run = new CompilerRun(TestCompiler.JAVAC, directory).option("-proc:none");
    assertThat(run.source(name, source).run().diagnostics()).isEmpty();
    URL classes = directory.resolve("classes").toUri().toURL();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes})) {
      EndpointResolver resolver =
          (EndpointResolver) loader.loadClass(name).getDeclaredConstructor().newInstance();
      EndpointSettings.Builder s3 =
          EndpointSettings.builder("s3", "s3").custom(Endpoint.parse("http://localhost:9000"));
      String arn = "arn:aws:s3:us-west-2:123456789012:accesspoint/photos";
      assertThat(host(resolver, s3, "photos")).isEqualTo("bucket-in-path");
      assertThat(host(resolver, s3, null)).isEqualTo("path");
      assertThat(host(resolver, s3, arn)).isEqualTo("host");
      s3.addressingStyle(AddressingStyle.VIRTUAL);
      assertThat(host(resolver, s3, "photos")).isEqualTo("host");
      s3.addressingStyle(AddressingStyle.PATH);
      assertThat(host(resolver, s3, arn)).isEqualTo("bucket-in-path"); // for the rules to refuse
    }
  }

  private static String host(
      EndpointResolver resolver, EndpointSettings.Builder settings, @Nullable String bucket) {
    EndpointParameters parameters = new EndpointParameters(settings.build(), resolver, "GetObject");
    parameters.set("Bucket", bucket);
    return resolver.resolve(parameters).host();
  }
}
