package dev.bespoke.processor.writer;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.plan.ClientPlan;
import dev.bespoke.processor.plan.MethodPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.source.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Points from generated shapes and operations back to the interface, and the method, they are for.
 */
public final class BackLinks {
  private final ClassName interfaceName;
  private final Map<String, SortedSet<String>> methods = new HashMap<>();

  private BackLinks(ClassName interfaceName) {
    this.interfaceName = interfaceName;
  }

  /**
   * Adds links to the Javadoc of classes in a package of their own.
   *
   * @param isPublic whether the interface is public: another package cannot link to it otherwise,
   *     nor to one in the unnamed package
   * @param client the methods of the interface, or null where it declares none
   */
  public static List<GeneratedSource> add(
      List<GeneratedSource> sources,
      ClassName interfaceName,
      boolean isPublic,
      @Nullable ClientPlan client) {
    if (!isPublic || interfaceName.packageName().isEmpty()) {
      return sources;
    }
    BackLinks links = new BackLinks(interfaceName);
    if (client != null) {
      for (OperationPlan operation : client.operations()) {
        links.add(operation, operation.methodName());
      }
      for (MethodPlan method : client.methods()) {
        links.add(method.operation(), method.name());
      }
    }
    List<GeneratedSource> linked = new ArrayList<>(sources.size());
    for (GeneratedSource source : sources) {
      linked.add(
          new GeneratedSource(
              source.name(), () -> links.linked(source), source.skipJavaLangImports()));
    }
    return linked;
  }

  private void add(OperationPlan operation, String method) {
    add(operation.className(), method);
    add(operation.request().className(), method);
    add(operation.response().className(), method);
  }

  private void add(ClassName type, String method) {
    methods.computeIfAbsent(type.simpleName(), t -> new TreeSet<>()).add(method);
  }

  private TypeSpec linked(GeneratedSource source) {
    // Written out: an import for a comment alone would be one that code never uses.
    String target = interfaceName.canonicalName();
    TypeSpec.Builder type = source.writer().get().toBuilder();
    type.addJavadoc("\n");
    SortedSet<String> linked = methods.get(source.name().simpleName());
    if (linked == null) {
      type.addJavadoc("@see $L\n", target);
    } else {
      for (String method : linked) {
        type.addJavadoc("@see $L#$L\n", target, method);
      }
    }
    return type.build();
  }
}
