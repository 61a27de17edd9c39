package dev.bespoke.processor.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.endpoint.EndpointRuleSet;
import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import dev.bespoke.processor.plan.endpoint.EndpointPlan;
import dev.bespoke.processor.plan.endpoint.EndpointPlanner;
import dev.bespoke.processor.source.SourceFile;
import dev.bespoke.processor.writer.endpoint.EndpointRulesWriter;
import dev.bespoke.runtime.endpoint.EndpointResolver;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rule sets as the processor compiles them, all in one run of the compiler, in a loader. */
final class CompiledRules implements AutoCloseable {
  private final CompilerRun run;
  private final List<String> classes = new ArrayList<>();
  private final URLClassLoader loader;

  CompiledRules(Path directory) throws IOException {
    this.run =
        new CompilerRun(TestCompiler.JAVAC, directory)
            .option("-proc:none")
            .option("-Xlint:all,-processing")
            .option("-Werror");
    Path output = Files.createDirectories(directory.resolve("classes")); // else no loader looks in
    this.loader = new URLClassLoader(new URL[] {output.toUri().toURL()});
  }

  /** Adds a rule set; those added are counted from 0. */
  void add(String serviceId, JsonObject rules) throws IOException {
    String packageName = "rules.s" + classes.size();
    EndpointPlan plan =
        EndpointPlanner.plan(EndpointRuleSet.read(rules), packageName, serviceId, false);
    String className = plan.className().canonicalName();
    run.source(
        className,
        new SourceFile(packageName, EndpointRulesWriter.write(plan), "", false).toString());
    classes.add(className);
  }

  /** Compiles what was added. */
  void compile() throws IOException {
    assertThat(run.run().diagnostics()).isEmpty();
  }

  EndpointResolver get(int index) throws ReflectiveOperationException {
    return (EndpointResolver)
        loader.loadClass(classes.get(index)).getDeclaredConstructor().newInstance();
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
