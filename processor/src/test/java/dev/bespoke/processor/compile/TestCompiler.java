package dev.bespoke.processor.compile;

import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that the processor has to work with. */
public enum TestCompiler {
  /** The JDK's, with every lint as an error. */
  JAVAC {
    @Override
    JavaCompiler create() {
      return ToolProvider.getSystemJavaCompiler();
    }

    @Override
    List<String> options() {
      return List.of("--release", "17", "-Xlint:all,-processing", "-Werror", "-Xmaxerrs", "1000");
    }
  },
  /** Eclipse's, with its own choice of warnings. */
  ECJ {
    @Override
    JavaCompiler create() {
      return new EclipseCompiler();
    }

    @Override
    List<String> options() {
      return List.of("--release", "17", "-failOnWarning");
    }
  };

  abstract JavaCompiler create();

  abstract List<String> options();
}
