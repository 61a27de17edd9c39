package dev.bespoke.processor.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.bundle.DefinitionBundle;
import dev.bespoke.definitions.endpoint.EndpointRuleSet;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import dev.bespoke.processor.plan.endpoint.EndpointPlan;
import dev.bespoke.processor.plan.endpoint.EndpointPlanner;
import dev.bespoke.processor.source.SourceFile;
import dev.bespoke.processor.writer.endpoint.EndpointRulesWriter;
import dev.bespoke.runtime.endpoint.Endpoint;
import dev.bespoke.runtime.endpoint.EndpointParameters;
import dev.bespoke.runtime.endpoint.EndpointResolver;
import dev.bespoke.runtime.endpoint.EndpointSettings;
import dev.bespoke.runtime.error.BespokeException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the parameters, compiled rules end in an endpoint of theirs or in our exception. */
class HostileParametersTest {
  private static final List<String> PIECES =
      List.of(
          "",
          "a",
          "-",
          ".",
          "/",
          ":",
          "@",
          "#",
          "?",
          "\\",
          " ",
          "\n",
          "\u0000",
          "\u00e9",
          "%2f",
          "arn:aws:",
          "arn:",
          "s3-outposts",
          ":dynamodb",
          ":kinesis",
          ":us-west-2",
          ":123456789012:",
          "outpost",
          "op-1",
          "accesspoint",
          "bucket",
          "table/t",
          "stream/s",
          "us-east-1",
          "aws-global",
          "cn-north-1",
          "us-gov-west-1",
          "evil.example.com",
          "localhost",
          "{Region}",
          "$",
          "--x-s3");

  /** Texts that rules look at, in any service. */
  private static final List<String> TEXTS =
      List.of(
          "AccountId",
          "OutpostId",
          "Bucket",
          "AccessPointName",
          "ResourceArn",
          "EndpointId",
          "StreamARN",
          "StreamId",
          "ConsumerARN",
          "ResourceARN",
          EndpointParameters.ACCOUNT_ID);

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {"s3control", "dynamodb", "events", "kinesis", "sesv2", "sts", "iam", "ec2"})
  void hostileParametersEndInAnEndpointOrInOurException(String service) throws Exception {
    String name = compile(service);
    URL classes = directory.resolve("classes").toUri().toURL();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes})) {
      EndpointResolver rules =
          (EndpointResolver) loader.loadClass(name).getDeclaredConstructor().newInstance();
      int resolved = 0;
      for (int seed = 0; seed < 40_000; seed++) {
        resolved += resolve(rules, new Random(seed)) ? 1 : 0;
      }
      assertThat(resolved).isBetween(100, 39_900);
    }
  }

  private String compile(String service) throws IOException {
    ServiceDefinition definition = Objects.requireNonNull(DefinitionBundle.open(service));
    EndpointRuleSet rules =
        EndpointRuleSet.read(Objects.requireNonNull(definition.endpointRuleSet()));
    EndpointPlan plan =
        EndpointPlanner.plan(rules, "rules", definition.metadata().serviceId(), false);
    String name = plan.className().canonicalName();
    String source = new SourceFile("rules", EndpointRulesWriter.write(plan), "", false).toString();
    assertThat(
            new CompilerRun(TestCompiler.JAVAC, directory)
                .option("-proc:none")
                .source(name, source)
                .run()
                .success())
        .isTrue();
    return name;
  }

  /** Whether there is an endpoint; it may not lead anywhere but to a host. */
  private static boolean resolve(EndpointResolver rules, Random dice) {
    try {
      EndpointSettings settings =
          EndpointSettings.builder("x", "x")
              .region(dice.nextInt(3) == 0 ? text(dice) : "us-west-2")
              .fips(dice.nextInt(4) == 0)
              .dualStack(dice.nextInt(4) == 0)
              .customUrl(dice.nextInt(5) == 0 ? text(dice) : null)
              .useArnRegion(dice.nextBoolean())
              .globalSts(dice.nextBoolean())
              .build();
      EndpointParameters parameters = new EndpointParameters(settings, rules, "Operation");
      for (String name : TEXTS) {
        if (dice.nextInt(3) == 0) {
          parameters.set(name, text(dice));
        }
      }
      parameters.set("RequiresAccountId", dice.nextBoolean());
      Endpoint endpoint = rules.resolve(parameters);
      assertThat(endpoint.scheme()).isIn("http", "https");
      assertThat(endpoint.host()).matches("[^\\s/\\\\@?#]+");
      return true;
    } catch (BespokeException expected) {
      return false;
    }
  }

  private static String text(Random dice) {
    StringBuilder text = new StringBuilder();
    for (int n = 1 + dice.nextInt(7); n > 0; n--) {
      text.append(PIECES.get(dice.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
