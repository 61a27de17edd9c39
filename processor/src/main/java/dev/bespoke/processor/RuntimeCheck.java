package dev.bespoke.processor;

import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Compares the runtime that is compiled against with the one that generated code is written for.
 */
final class RuntimeCheck {
  /** The version of this processor, without a {@code -SNAPSHOT}; a test compares it. */
  static final String VERSION = "0.1.0";

  private static final String RUNTIME_VERSION = "dev.bespoke.runtime.client.RuntimeVersion";

  private RuntimeCheck() {}

  /** Whether there is a runtime, of whatever version; reports a missing or another one. */
  static boolean check(Elements elements, Diagnostics problems) {
    TypeElement type = elements.getTypeElement(RUNTIME_VERSION);
    String found = type == null ? "none" : "" + version(type);
    if (!found.equals(VERSION)) {
      problems.add(DiagnosticCode.WRONG_RUNTIME, SourceLocation.none(), VERSION, found);
    }
    return type != null;
  }

  private static Object version(TypeElement type) {
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      Object value = field.getConstantValue();
      if (field.getSimpleName().contentEquals("VERSION") && value != null) {
        return value;
      }
    }
    return "one of no version";
  }
}
