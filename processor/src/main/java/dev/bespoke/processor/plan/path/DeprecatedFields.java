package dev.bespoke.processor.plan.path;

import java.util.List;

/** Whether an expression reads a member that its service deprecates. */
public final class DeprecatedFields implements PathNode.Visitor<Boolean> {
  private static final DeprecatedFields INSTANCE = new DeprecatedFields();

  private DeprecatedFields() {}

  /** Looks at all parts of the expression. */
  public static boolean areIn(PathNode node) {
    return node.accept(INSTANCE);
  }

  private boolean any(List<PathNode> nodes) {
    return nodes.stream().anyMatch(DeprecatedFields::areIn);
  }

  private boolean either(PathNode left, PathNode right) {
    return areIn(left) || areIn(right);
  }

  @Override
  public Boolean current(PathNode.Current node) {
    return false;
  }

  @Override
  public Boolean literal(PathNode.Literal node) {
    return false;
  }

  @Override
  public Boolean field(PathNode.Field node) {
    return node.member().definition().deprecation() != null;
  }

  @Override
  public Boolean entry(PathNode.Entry node) {
    return false;
  }

  @Override
  public Boolean index(PathNode.Index node) {
    return false;
  }

  @Override
  public Boolean then(PathNode.Then node) {
    return either(node.left(), node.right());
  }

  @Override
  public Boolean each(PathNode.Each node) {
    return either(node.list(), node.right());
  }

  @Override
  public Boolean eachValue(PathNode.EachValue node) {
    return either(node.map(), node.right());
  }

  @Override
  public Boolean filter(PathNode.Filter node) {
    return either(node.list(), node.condition());
  }

  @Override
  public Boolean flatten(PathNode.Flatten node) {
    return areIn(node.list());
  }

  @Override
  public Boolean several(PathNode.Several node) {
    return any(node.values());
  }

  @Override
  public Boolean compare(PathNode.Compare node) {
    return either(node.left(), node.right());
  }

  @Override
  public Boolean isNull(PathNode.IsNull node) {
    return areIn(node.value());
  }

  @Override
  public Boolean and(PathNode.And node) {
    return either(node.left(), node.right());
  }

  @Override
  public Boolean or(PathNode.Or node) {
    return either(node.left(), node.right());
  }

  @Override
  public Boolean not(PathNode.Not node) {
    return areIn(node.value());
  }

  @Override
  public Boolean call(PathNode.Call node) {
    return any(node.arguments());
  }
}
