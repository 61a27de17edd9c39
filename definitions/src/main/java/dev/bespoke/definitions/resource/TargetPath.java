package dev.bespoke.definitions.resource;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value goes in a request: {@code Bucket}, {@code Filters[0].Values[0]}, {@code
 * AttributeNames[]} (one more element), {@code Delete.Objects[*].Key} (in a batch action: the
 * element that belongs to the item).
 *
 * @param steps the steps from the request; never empty, the first a {@link Field}
 */
public record TargetPath(List<Step> steps) {
  public TargetPath {
    steps = List.copyOf(steps);
  }

  /** One step of a target. */
  public sealed interface Step {
    <R> R accept(Visitor<R> visitor);
  }

  /** Into a structure's member. */
  public record Field(String name) implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.field(this);
    }
  }

  /** To the element of a list at a position. */
  public record Index(int index) implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.index(this);
    }
  }

  /** To a new element at a list's end. */
  public record Append() implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.append(this);
    }
  }

  /** To the element of a list that belongs to the item of a batch action. */
  public record EachItem() implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.eachItem(this);
    }
  }

  /** One method per kind of step. */
  public interface Visitor<R> {
    R field(Field step);

    R index(Index step);

    R append(Append step);

    R eachItem(EachItem step);
  }

  /**
   * Reads a target.
   *
   * @throws IllegalArgumentException if the text is not a target, saying where
   */
  public static TargetPath parse(String text) {
    PathScanner scanner = new PathScanner(text);
    List<Step> steps = new ArrayList<>();
    do {
      steps.add(new Field(scanner.name()));
      if (scanner.accept("[]")) {
        steps.add(new Append());
      } else if (scanner.accept("[*]")) {
        steps.add(new EachItem());
      } else if (scanner.accept("[")) {
        steps.add(new Index(scanner.index()));
        scanner.expect("]");
      }
    } while (scanner.accept("."));
    if (!scanner.atEnd()) {
      throw scanner.error("'.', '[]', '[*]' or the end");
    }
    return new TargetPath(steps);
  }

  /** The request's own member that the value goes to or into. */
  public String member() {
    return ((Field) steps.get(0)).name();
  }

  /** Whether the value goes to an element that belongs to an item of a batch action. */
  public boolean perItem() {
    return steps.contains(new EachItem());
  }

  /** The target as it is written. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      step.accept(new Written(text));
    }
    return text.toString();
  }

  private record Written(StringBuilder text) implements Visitor<StringBuilder> {
    @Override
    public StringBuilder field(Field step) {
      return (text.length() == 0 ? text : text.append('.')).append(step.name());
    }

    @Override
    public StringBuilder index(Index step) {
      return text.append('[').append(step.index()).append(']');
    }

    @Override
    public StringBuilder append(Append step) {
      return text.append("[]");
    }

    @Override
    public StringBuilder eachItem(EachItem step) {
      return text.append("[*]");
    }
  }
}
