package dev.bespoke.processor.plan.resource;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resource, or the list of them, that a method makes.
 *
 * @param type the resource's class, or the interface by which it is handed out
 * @param implementation the resource's class
 * @param holdsData whether its constructor takes data
 * @param plural whether it makes a list
 * @param makers how it is made: one, or for a list one per list that it is made of
 */
public record ReturnPlan(
    ClassName type,
    ClassName implementation,
    boolean holdsData,
    boolean plural,
    List<Maker> makers) {
  /** Copies the makers. */
  public ReturnPlan {
    makers = List.copyOf(makers);
  }

  /**
   * How resources are made.
   *
   * @param elements the way to the elements that are made into a resource each; the start itself
   *     where one resource is made
   * @param ofRequest whether the way begins at the request, not at what was answered
   * @param element the Java type of such an element, or null where one resource is made
   * @param identifiers the identifiers, in their order
   * @param data the data, or null where it is left to be loaded
   */
  public record Maker(
      AccessPath elements,
      boolean ofRequest,
      @Nullable TypeName element,
      List<ValuePlan> identifiers,
      @Nullable DataPlan data) {
    /** Copies the identifiers. */
    public Maker {
      identifiers = List.copyOf(identifiers);
    }

    /** Whether anything is read from the data of the resource at hand. */
    public boolean readsData() {
      return identifiers.stream().anyMatch(ValuePlan::isOfData)
          || (data != null && data.source().isOfData());
    }
  }
}
