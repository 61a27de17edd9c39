package dev.bespoke.processor.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.endpoint.EndpointRuleSet;
import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import dev.bespoke.processor.endpoint.EndpointCases.Service;
import dev.bespoke.processor.plan.endpoint.EndpointPlan;
import dev.bespoke.processor.plan.endpoint.EndpointPlanner;
import dev.bespoke.processor.source.SourceFile;
import dev.bespoke.processor.writer.endpoint.EndpointRulesWriter;
import dev.bespoke.runtime.endpoint.EndpointResolver;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every endpoint case of AWS's models, answered by the compiled rules. */
@Tag("conformance")
class EndpointConformanceTest {
  @Test
  void compiledRulesAnswerAsTheModelsSay(@TempDir Path directory) throws Exception {
    List<Service> services = EndpointCases.read();
    CompilerRun run =
        new CompilerRun(TestCompiler.JAVAC, directory)
            .option("-proc:none")
            .option("-Xlint:all,-processing")
            .option("-Werror");
    List<String> classes = new ArrayList<>();
    for (int i = 0; i < services.size(); i++) {
      Service service = services.get(i);
      EndpointPlan plan =
          EndpointPlanner.plan(
              EndpointRuleSet.read(service.rules()), "rules.s" + i, service.sdkId(), false);
      String source =
          new SourceFile("rules.s" + i, EndpointRulesWriter.write(plan), "", false).toString();
      run.source(plan.className().canonicalName(), source);
      classes.add(plan.className().canonicalName());
    }
    Compilation compilation = run.run();
    assertThat(compilation.diagnostics()).isEmpty();
    int passed = 0;
    int count = 0;
    List<String> failures = new ArrayList<>();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {directory.resolve("classes").toUri().toURL()})) {
      for (int i = 0; i < services.size(); i++) {
        Service service = services.get(i);
        Object rules = loader.loadClass(classes.get(i)).getDeclaredConstructor().newInstance();
        EndpointCaseRunner runner =
            new EndpointCaseRunner((EndpointResolver) rules, service.rules());
        for (JsonObject test : service.cases()) {
          count++;
          String difference = runner.difference(test);
          if (difference == null) {
            passed++;
          } else {
            failures.add(service.model() + ": " + test.properties() + ": " + difference);
          }
        }
      }
    }
    System.out.println("endpoints " + passed + "/" + count);
    assertThat(failures).isEmpty();
    assertThat(count).isEqualTo(15_320);
  }
}
