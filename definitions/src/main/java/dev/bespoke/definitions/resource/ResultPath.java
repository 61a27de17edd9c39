package dev.bespoke.definitions.resource;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value lies in a response, a request or a resource's data: {@code @} (the whole), {@code
 * Table}, {@code Reservations[0].Instances[0]}, {@code Buckets[].Name}, {@code
 * [Versions,DeleteMarkers]|[]}. A path is a JMESPath expression and means what it means there.
 *
 * @param steps the steps from the root; empty for the whole
 */
public record ResultPath(List<Step> steps) {
  /** The whole of the value. */
  public static final ResultPath WHOLE = new ResultPath(List.of());

  public ResultPath {
    steps = List.copyOf(steps);
  }

  /** One step of a path. */
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

  /** To one element of a list; absent where the list is shorter. */
  public record Index(int index) implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.index(this);
    }
  }

  /** To each element of a list, absent ones left out; lists of lists become one list. */
  public record Each() implements Step {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.each(this);
    }
  }

  /** To each element of several lists, one list after the other. */
  public record Merge(List<String> names) implements Step {
    public Merge {
      names = List.copyOf(names);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.merge(this);
    }
  }

  /** One method per kind of step. */
  public interface Visitor<R> {
    R field(Field step);

    R index(Index step);

    R each(Each step);

    R merge(Merge step);
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException if the text is not a path, saying where
   */
  public static ResultPath parse(String text) {
    if (text.equals("@")) {
      return WHOLE;
    }
    PathScanner scanner = new PathScanner(text);
    List<Step> steps = new ArrayList<>();
    if (scanner.accept("[")) {
      List<String> names = new ArrayList<>();
      do {
        names.add(scanner.name());
      } while (scanner.accept(","));
      scanner.expect("]|[]");
      steps.add(new Merge(names));
    } else {
      named(scanner, steps);
    }
    while (!scanner.atEnd()) {
      scanner.expect(".");
      named(scanner, steps);
    }
    return new ResultPath(steps);
  }

  private static void named(PathScanner scanner, List<Step> steps) {
    steps.add(new Field(scanner.name()));
    if (scanner.accept("[]")) {
      steps.add(new Each());
    } else if (scanner.accept("[")) {
      steps.add(new Index(scanner.index()));
      scanner.expect("]");
    }
  }

  /** This path, then a member of what it leads to. */
  public ResultPath then(String member) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(new Field(member));
    return new ResultPath(longer);
  }

  /** Whether the path leads to any number of values. */
  public boolean plural() {
    for (Step step : steps) {
      if (step instanceof Each || step instanceof Merge) {
        return true;
      }
    }
    return false;
  }

  /** The path as it is written. */
  @Override
  public String toString() {
    if (steps.isEmpty()) {
      return "@";
    }
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
    public StringBuilder each(Each step) {
      return text.append("[]");
    }

    @Override
    public StringBuilder merge(Merge step) {
      return text.append('[').append(String.join(",", step.names())).append("]|[]");
    }
  }
}
