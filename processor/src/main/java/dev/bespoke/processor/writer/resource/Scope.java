package dev.bespoke.processor.writer.resource;

import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.resource.ValuePlan.Root;
import dev.bespoke.processor.source.CodeBlock;
import org.jspecify.annotations.Nullable;

/**
 * The names by which the code at hand reaches things.
 *
 * @param pipeline the expression of the pipeline
 * @param own what stands before an identifier of the resource at hand
 * @param ownEnd what stands after it: parentheses where it is read by its accessor
 * @param data the expression of the resource's data
 * @param dataType their type, or null where there are none, or they are in a variable already
 */
record Scope(String pipeline, String own, String ownEnd, String data, @Nullable TypeName dataType) {
  static final String DATA = "data";
  static final String INPUT = "input";
  static final String RESPONSE = "response";
  static final String ELEMENT = "item";

  /** In a method of a resource that reads none of its data. */
  static final Scope RESOURCE = resource(null);

  /** In a method of the service. */
  static final Scope SERVICE = new Scope("this.pipeline", "", "", "", null);

  /** In a method of a collection. */
  static final Scope COLLECTION = new Scope("pipeline", "owner.", "()", "", null);

  /** In a method of a resource whose data are of this type. */
  static Scope resource(@Nullable TypeName data) {
    return new Scope("pipeline()", "this.", "", "data()", data);
  }

  /** In a batch action, of each resource. */
  static Scope item(@Nullable TypeName data) {
    return new Scope("first.pipeline()", "resource.", "", "resource.data()", data);
  }

  /** In a batch action, of the resource that stands for all. */
  static Scope first(@Nullable TypeName data) {
    return new Scope("first.pipeline()", "first.", "", "first.data()", data);
  }

  /**
   * Takes the data into a variable: between two looks at them another thread may have others
   * loaded.
   *
   * @return the scope of the code that follows
   */
  Scope take(CodeBlock.Builder code, String variable) {
    code.addStatement("$T $L = $L", dataType, variable, data);
    return new Scope(pipeline, own, ownEnd, variable, null);
  }

  /** The expression that a path starts from. */
  String start(Root root) {
    return switch (root) {
      case REQUEST -> INPUT;
      case RESPONSE -> RESPONSE;
      case DATA -> data;
      case ELEMENT -> ELEMENT;
    };
  }
}
