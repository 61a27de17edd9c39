package dev.bespoke.processor.writer.resource;

import dev.bespoke.processor.plan.resource.ValuePlan.Root;

/**
 * The names by which the code at hand reaches things.
 *
 * @param pipeline the expression of the pipeline
 * @param own what stands before an identifier of the resource at hand
 * @param ownEnd what stands after it: parentheses where it is read by its accessor
 * @param data the expression of the resource's data
 */
record Scope(String pipeline, String own, String ownEnd, String data) {
  static final String INPUT = "input";
  static final String RESPONSE = "response";
  static final String ELEMENT = "item";

  /** In a method of a resource. */
  static final Scope RESOURCE = new Scope("pipeline()", "this.", "", "data()");

  /** In a method of the service. */
  static final Scope SERVICE = new Scope("this.pipeline", "", "", "");

  /** In a method of a collection. */
  static final Scope COLLECTION = new Scope("pipeline", "owner.", "()", "");

  /** In a batch action, of each resource. */
  static final Scope ITEM = new Scope("first.pipeline()", "resource.", "", "resource.data()");

  /** In a batch action, of the resource that stands for all. */
  static final Scope FIRST = new Scope("first.pipeline()", "first.", "", "first.data()");

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
