package dev.bespoke.definitions.resource;

import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.names.NameSuggestions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What paths and targets lead to in a service's shapes. */
public final class PathTypes {
  private final ServiceDefinition service;

  /** Resolves against the shapes of a service. */
  public PathTypes(ServiceDefinition service) {
    this.service = service;
  }

  /**
   * What a path leads to.
   *
   * @param shapes the shape; several only where a path merges lists of different elements
   * @param plural whether it leads to any number of values
   */
  public record Type(List<String> shapes, boolean plural) {
    public Type {
      shapes = List.copyOf(shapes);
    }

    /** The shape, the first where there are several. */
    public String shape() {
      return shapes.get(0);
    }
  }

  /**
   * What a path leads to.
   *
   * @param root the name of the structure that it starts from, or null where an operation has no
   *     input or no output
   * @throws IllegalArgumentException if the shapes have no such path, saying which step fails
   */
  public Type of(@Nullable String root, ResultPath path) {
    List<String> shapes = List.of(requireRoot(root, path));
    for (ResultPath.Step step : path.steps()) {
      shapes = step.accept(new Stepping(shapes));
    }
    return new Type(shapes, path.plural());
  }

  /**
   * The name of the shape that a target leads to.
   *
   * @param root the name of the input structure, or null where the operation has no input
   * @throws IllegalArgumentException if the shapes have no such target, saying which step fails
   */
  public String of(@Nullable String root, TargetPath target) {
    String shape = requireRoot(root, target);
    for (TargetPath.Step step : target.steps()) {
      shape = step instanceof TargetPath.Field field ? member(shape, field.name()) : element(shape);
    }
    return shape;
  }

  private static String requireRoot(@Nullable String root, Object path) {
    if (root == null) {
      throw new IllegalArgumentException(path + " leads nowhere: the operation has no members");
    }
    return root;
  }

  private String member(String shape, String name) {
    ShapeDefinition definition = service.shape(shape);
    if (!(definition instanceof StructureDefinition structure)) {
      throw new IllegalArgumentException(shape + " is not a structure, so it has no " + name);
    }
    MemberDefinition member = structure.member(name);
    if (member == null) {
      List<String> names = new ArrayList<>();
      for (MemberDefinition candidate : structure.members()) {
        names.add(candidate.name());
      }
      throw new IllegalArgumentException(
          shape + " has no member " + name + NameSuggestions.hint(name, names));
    }
    return member.shape();
  }

  private String element(String shape) {
    if (service.shape(shape) instanceof ListDefinition list) {
      return list.member().shape();
    }
    throw new IllegalArgumentException(shape + " is not a list, so it has no elements");
  }

  private final class Stepping implements ResultPath.Visitor<List<String>> {
    private final List<String> shapes;

    Stepping(List<String> shapes) {
      this.shapes = shapes;
    }

    @Override
    public List<String> field(ResultPath.Field step) {
      List<String> members = new ArrayList<>();
      for (String shape : shapes) {
        add(members, member(shape, step.name()));
      }
      return members;
    }

    @Override
    public List<String> index(ResultPath.Index step) {
      return each(new ResultPath.Each());
    }

    @Override
    public List<String> each(ResultPath.Each step) {
      List<String> elements = new ArrayList<>();
      for (String shape : shapes) {
        add(elements, element(shape));
      }
      return elements;
    }

    @Override
    public List<String> merge(ResultPath.Merge step) {
      List<String> elements = new ArrayList<>();
      for (String name : step.names()) {
        add(elements, element(member(shapes.get(0), name)));
      }
      return elements;
    }

    private static void add(List<String> shapes, String shape) {
      if (!shapes.contains(shape)) {
        shapes.add(shape);
      }
    }
  }
}
