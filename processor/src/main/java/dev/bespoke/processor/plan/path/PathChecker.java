package dev.bespoke.processor.plan.path;

import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.Kind;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.MapOf;
import dev.bespoke.processor.plan.ValueType.Scalar;
import dev.bespoke.processor.plan.path.PathNode.Comparison;
import java.util.ArrayList;
import java.util.List;
import software.amazon.smithy.jmespath.ExpressionVisitor;
import software.amazon.smithy.jmespath.JmespathExpression;
import software.amazon.smithy.jmespath.ast.AndExpression;
import software.amazon.smithy.jmespath.ast.ComparatorExpression;
import software.amazon.smithy.jmespath.ast.CurrentExpression;
import software.amazon.smithy.jmespath.ast.ExpressionTypeExpression;
import software.amazon.smithy.jmespath.ast.FieldExpression;
import software.amazon.smithy.jmespath.ast.FilterProjectionExpression;
import software.amazon.smithy.jmespath.ast.FlattenExpression;
import software.amazon.smithy.jmespath.ast.FunctionExpression;
import software.amazon.smithy.jmespath.ast.IndexExpression;
import software.amazon.smithy.jmespath.ast.LiteralExpression;
import software.amazon.smithy.jmespath.ast.MultiSelectHashExpression;
import software.amazon.smithy.jmespath.ast.MultiSelectListExpression;
import software.amazon.smithy.jmespath.ast.NotExpression;
import software.amazon.smithy.jmespath.ast.ObjectProjectionExpression;
import software.amazon.smithy.jmespath.ast.OrExpression;
import software.amazon.smithy.jmespath.ast.ProjectionExpression;
import software.amazon.smithy.jmespath.ast.SliceExpression;
import software.amazon.smithy.jmespath.ast.Subexpression;

/** Gives the parts of an expression their types, where the current value has this one. */
final class PathChecker implements ExpressionVisitor<PathNode> {
  private final PathCompiler compiler;
  private final ValueType current;

  PathChecker(PathCompiler compiler, ValueType current) {
    this.compiler = compiler;
    this.current = current;
  }

  /** The same where the current value is another. */
  private PathChecker on(ValueType type) {
    return new PathChecker(compiler, type);
  }

  @Override
  public PathNode visitCurrentNode(CurrentExpression expression) {
    return new PathNode.Current(current);
  }

  @Override
  public PathNode visitLiteral(LiteralExpression literal) {
    if (literal.isStringValue()) {
      return new PathNode.Literal(PathTypes.STRING, literal.expectStringValue());
    } else if (literal.isBooleanValue()) {
      return new PathNode.Literal(PathNode.BOOLEAN, literal.expectBooleanValue());
    } else if (literal.isNumberValue()) {
      double value = literal.expectNumberValue().doubleValue();
      return value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE
          ? new PathNode.Literal(new Scalar(Kind.INTEGER), (int) value)
          : new PathNode.Literal(new Scalar(Kind.DOUBLE), value);
    }
    throw new PathException("a literal that is no string, number or boolean is not supported");
  }

  @Override
  public PathNode visitField(FieldExpression field) {
    return compiler.field(current, field.getName());
  }

  @Override
  public PathNode visitIndex(IndexExpression index) {
    return new PathNode.Index(list(current, "an index").element(), index.getIndex());
  }

  @Override
  public PathNode visitSubexpression(Subexpression expression) {
    PathNode left = expression.getLeft().accept(this);
    return then(left, expression.getRight().accept(on(left.type())));
  }

  private static PathNode then(PathNode left, PathNode right) {
    if (left instanceof PathNode.Current) {
      return right;
    }
    return right instanceof PathNode.Current ? left : new PathNode.Then(left, right);
  }

  @Override
  public PathNode visitProjection(ProjectionExpression expression) {
    return each(expression.getLeft().accept(this), expression.getRight());
  }

  private PathNode each(PathNode list, JmespathExpression right) {
    ListOf type = list(list.type(), "[*] or []");
    return new PathNode.Each(list, right.accept(on(type.element())));
  }

  @Override
  public PathNode visitFilterProjection(FilterProjectionExpression expression) {
    PathNode list = expression.getLeft().accept(this);
    ListOf type = list(list.type(), "[?]");
    PathNode condition = on(type.element()).condition(expression.getComparison());
    return each(new PathNode.Filter(list, condition), expression.getRight());
  }

  @Override
  public PathNode visitObjectProjection(ObjectProjectionExpression expression) {
    PathNode map = expression.getLeft().accept(this);
    if (map.type() instanceof MapOf type) {
      return new PathNode.EachValue(map, expression.getRight().accept(on(type.value())));
    }
    throw new PathException(".* takes a map, not " + PathTypes.describe(map.type()));
  }

  @Override
  public PathNode visitFlatten(FlattenExpression expression) {
    PathNode list = expression.getExpression().accept(this);
    list(list.type(), "[]");
    return new PathNode.Flatten(list);
  }

  private static ListOf list(ValueType type, String what) {
    if (type instanceof ListOf list) {
      return list;
    }
    throw new PathException(what + " takes a list, not " + PathTypes.describe(type));
  }

  @Override
  public PathNode visitMultiSelectList(MultiSelectListExpression expression) {
    List<PathNode> values = new ArrayList<>();
    for (JmespathExpression value : expression.getExpressions()) {
      values.add(value.accept(this));
    }
    return new PathNode.Several(PathNode.listOf(PathFunctions.common(values), true), values);
  }

  @Override
  public PathNode visitComparator(ComparatorExpression expression) {
    Comparison comparison =
        switch (expression.getComparator()) {
          case EQUAL -> Comparison.EQUAL;
          case NOT_EQUAL -> Comparison.NOT_EQUAL;
          case LESS_THAN -> Comparison.LESS;
          case LESS_THAN_EQUAL -> Comparison.LESS_OR_EQUAL;
          case GREATER_THAN -> Comparison.GREATER;
          case GREATER_THAN_EQUAL -> Comparison.GREATER_OR_EQUAL;
        };
    boolean leftNull = isNull(expression.getLeft());
    if (comparison.ofEquality() && (leftNull || isNull(expression.getRight()))) {
      PathNode value = (leftNull ? expression.getRight() : expression.getLeft()).accept(this);
      PathNode isNull = new PathNode.IsNull(value);
      return comparison == Comparison.EQUAL ? isNull : new PathNode.Not(isNull);
    }
    PathNode left = expression.getLeft().accept(this);
    PathNode right = expression.getRight().accept(this);
    if (!PathTypes.comparable(left.type(), right.type())) {
      throw new PathException(
          PathTypes.describe(left.type())
              + " is compared with "
              + PathTypes.describe(right.type())
              + "; only strings, numbers and booleans can be, with their like");
    }
    if (!comparison.ofEquality() && !PathTypes.isNumber(left.type())) {
      throw new PathException("only numbers have an order, not " + left.type().javaType());
    }
    return new PathNode.Compare(comparison, left, right);
  }

  private static boolean isNull(JmespathExpression expression) {
    return expression instanceof LiteralExpression literal && literal.isNullValue();
  }

  /** An expression of which only matters whether it is true or not empty. */
  private PathNode condition(JmespathExpression expression) {
    if (expression instanceof AndExpression and) {
      return new PathNode.And(
          PathNode.BOOLEAN, condition(and.getLeft()), condition(and.getRight()));
    } else if (expression instanceof OrExpression or) {
      return new PathNode.Or(PathNode.BOOLEAN, condition(or.getLeft()), condition(or.getRight()));
    }
    return expression.accept(this);
  }

  @Override
  public PathNode visitAnd(AndExpression expression) {
    PathNode left = expression.getLeft().accept(this);
    PathNode right = expression.getRight().accept(this);
    return new PathNode.And(PathTypes.common(left.type(), right.type()), left, right);
  }

  @Override
  public PathNode visitOr(OrExpression expression) {
    PathNode left = expression.getLeft().accept(this);
    PathNode right = expression.getRight().accept(this);
    return new PathNode.Or(PathTypes.common(left.type(), right.type()), left, right);
  }

  @Override
  public PathNode visitNot(NotExpression expression) {
    return new PathNode.Not(condition(expression.getExpression()));
  }

  @Override
  public PathNode visitFunction(FunctionExpression expression) {
    List<PathNode> arguments = new ArrayList<>();
    for (JmespathExpression argument : expression.getArguments()) {
      arguments.add(argument.accept(this));
    }
    return PathFunctions.call(expression.getName(), arguments);
  }

  @Override
  public PathNode visitExpressionType(ExpressionTypeExpression expression) {
    throw new PathException("an expression as an argument (&) is not supported");
  }

  @Override
  public PathNode visitMultiSelectHash(MultiSelectHashExpression expression) {
    throw new PathException("a multi-select hash ({}) has no type in Java");
  }

  @Override
  public PathNode visitSlice(SliceExpression expression) {
    throw new PathException("a slice ([a:b]) is not supported");
  }
}
