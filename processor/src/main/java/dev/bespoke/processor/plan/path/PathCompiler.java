package dev.bespoke.processor.plan.path;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.ShapePlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ShapePlan.UnionPlan;
import dev.bespoke.processor.plan.ShapePlan.Variant;
import dev.bespoke.processor.plan.UnsupportedDefinitionException;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.MapOf;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.smithy.jmespath.JmespathException;
import software.amazon.smithy.jmespath.JmespathExpression;

/** Checks JMESPath expressions against the planned shapes: an error in one is found here. */
public final class PathCompiler {
  private final Map<ClassName, List<MemberPlan>> members = new HashMap<>();

  /** Creates one that knows these shapes. */
  public PathCompiler(Collection<ShapePlan> shapes) {
    for (ShapePlan shape : shapes) {
      if (shape instanceof StructurePlan structure) {
        members.put(structure.className(), structure.members());
      } else if (shape instanceof UnionPlan union) {
        members.put(union.className(), union.variants().stream().map(Variant::member).toList());
      }
    }
  }

  /**
   * Checks an expression.
   *
   * @param root what it looks into
   * @param subject whose expression it is, for messages
   * @throws UnsupportedDefinitionException if it is none, or cannot give a value, or one without a
   *     type
   */
  public PathNode compile(String expression, StructurePlan root, String subject) {
    try {
      if (isNames(expression)) {
        return names(expression, typeOf(root));
      }
      JmespathExpression parsed = JmespathExpression.parse(expression);
      return parsed.accept(new PathChecker(this, typeOf(root)));
    } catch (JmespathException e) {
      throw refused(expression, subject, "it is no JMESPath expression (" + e.getMessage() + ")");
    } catch (PathException e) {
      throw refused(expression, subject, e.reason());
    }
  }

  /** Whether it is a name, or names with dots between: most are, and need no parser loaded. */
  private static boolean isNames(String expression) {
    boolean begins = true;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      boolean letter = c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (begins || (c != '.' && (c < '0' || c > '9')))) {
        return false;
      }
      begins = c == '.';
    }
    return !begins;
  }

  private PathNode names(String expression, ValueType root) {
    int dot = expression.indexOf('.');
    PathNode node = field(root, dot < 0 ? expression : expression.substring(0, dot));
    while (dot >= 0) {
      int next = expression.indexOf('.', dot + 1);
      String name = expression.substring(dot + 1, next < 0 ? expression.length() : next);
      node = new PathNode.Then(node, field(node.type(), name));
      dot = next;
    }
    return node;
  }

  /** The type of a value of this class. */
  public static ValueType typeOf(StructurePlan structure) {
    return new StructureRef(structure.className(), structure.className().simpleName(), false);
  }

  private static UnsupportedDefinitionException refused(
      String expression, String subject, String reason) {
    return new UnsupportedDefinitionException(
        subject, "in its expression \"" + expression + "\", " + reason);
  }

  /** The node for a name, looked up in a value of this type. */
  PathNode field(ValueType type, String name) {
    if (type instanceof MapOf map && PathTypes.isString(map.key())) {
      return new PathNode.Entry(map.value(), name);
    }
    if (!(type instanceof StructureRef ref)) {
      throw new PathException(
          "\"" + name + "\" would be a member of " + PathTypes.describe(type) + ", which has none");
    }
    List<MemberPlan> known = members.getOrDefault(ref.javaType(), List.of());
    for (MemberPlan member : known) {
      if (member.name().equals(name)) {
        return new PathNode.Field(member, ref.union());
      }
    }
    throw new PathException(ref.shape() + " has no member \"" + name + "\"");
  }
}
