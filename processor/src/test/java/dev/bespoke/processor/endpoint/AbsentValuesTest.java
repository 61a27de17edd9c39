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

/** A condition on a value that is absent does not hold (Smithy, "Rules engine specification"). */
class AbsentValuesTest {
  private static final String RULES =
      """
      {'version': '1.0',
       'parameters': {
         'UseFIPS': {'type': 'Boolean', 'builtIn': 'AWS::UseFIPS', 'required': true,
           'default': false},
         'Flag': {'type': 'Boolean'},
         'Where': {'type': 'String', 'required': true, 'default': ''}},
       'rules': [
         {'type': 'endpoint', 'endpoint': {'url': 'https://flagged'}, 'conditions': [
           {'fn': 'booleanEquals', 'argv': [
             {'fn': 'ite', 'argv': [{'ref': 'UseFIPS'}, true, {'ref': 'Flag'}]}, true]}]},
         {'type': 'endpoint', 'endpoint': {'url': 'https://secure'}, 'conditions': [
           {'fn': 'stringEquals', 'argv': [
             {'fn': 'getAttr', 'argv': [{'fn': 'parseURL', 'argv': [{'ref': 'Where'}]}, 'scheme']},
             'https']}]},
         {'type': 'endpoint', 'endpoint': {'url': 'https://arn'}, 'conditions': [
           {'fn': 'stringEquals', 'argv': [
             {'fn': 'getAttr', 'argv': [
               {'fn': 'aws.parseArn', 'argv': [{'ref': 'Where'}]}, 'resourceId[1]']},
             'two']}]},
         {'type': 'endpoint', 'endpoint': {'url': 'https://neither'}, 'conditions': []}]}
      """;

  @TempDir Path directory;

  @Test
  void aConditionOnWhatIsAbsentDoesNotHold() throws Exception {
    String text = RULES.replace('\'', '"');
    EndpointRuleSet set =
        EndpointRuleSet.read(Json.read("rules", text.getBytes(StandardCharsets.UTF_8)));
    EndpointPlan plan = EndpointPlanner.plan(set, "rules", "Absent", false);
    String name = plan.className().canonicalName();
    String source = new SourceFile("rules", EndpointRulesWriter.write(plan), "", false).toString();
    assertThat(
            new CompilerRun(TestCompiler.JAVAC, directory)
                .option("-proc:none")
                .option("-Xlint:all,-processing")
                .option("-Werror")
                .source(name, source)
                .run()
                .diagnostics())
        .isEmpty();
    URL classes = directory.resolve("classes").toUri().toURL();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes})) {
      EndpointResolver rules =
          (EndpointResolver) loader.loadClass(name).getDeclaredConstructor().newInstance();
      assertThat(host(rules, false, null, "notaurl")).isEqualTo("neither");
      assertThat(host(rules, false, false, "http://x")).isEqualTo("neither");
      assertThat(host(rules, false, null, "https://x")).isEqualTo("secure");
      assertThat(host(rules, false, true, "")).isEqualTo("flagged");
      assertThat(host(rules, true, null, "")).isEqualTo("flagged");
      assertThat(host(rules, false, null, "arn:aws:s:us-west-2:1:one/two")).isEqualTo("arn");
      assertThat(host(rules, false, null, "arn:aws:s:us-west-2:1:one")).isEqualTo("neither");
    }
  }

  private static String host(
      EndpointResolver rules, boolean fips, @Nullable Boolean flag, String where) {
    EndpointSettings settings = EndpointSettings.builder("x", "x").fips(fips).build();
    EndpointParameters parameters = new EndpointParameters(settings, rules, "Operation");
    parameters.set("Where", where);
    if (flag != null) {
      parameters.set("Flag", flag);
    }
    return rules.resolve(parameters).host();
  }
}
