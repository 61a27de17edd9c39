package dev.bespoke.processor.plan.path;

import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.Kind;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.Scalar;
import java.util.List;

/**
 * A part of a JMESPath expression, with the type of what it evaluates to. Each but a literal is
 * evaluated on a current value, as JMESPath's specification says.
 */
public sealed interface PathNode {
  /** Whether something holds. */
  ValueType BOOLEAN = new Scalar(Kind.BOOLEAN);

  /** The type of its value, which may be null whatever the type. */
  ValueType type();

  /** Calls the visitor's method for this variant. */
  <R> R accept(Visitor<R> visitor);

  /** Whether it is null on null, without an error and whatever it looks for. */
  default boolean nullOnNull() {
    return true;
  }

  /** A list of these. */
  static ListOf listOf(ValueType element, boolean sparse) {
    return new ListOf(element, "member", false, sparse);
  }

  /** The current value: {@code @}. */
  record Current(ValueType type) implements PathNode {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.current(this);
    }
  }

  /** A text, number or boolean; the value is a String, Long, Double or Boolean. */
  record Literal(ValueType type, Object value) implements PathNode {
    @Override
    public boolean nullOnNull() {
      return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.literal(this);
    }
  }

  /** A member of the current structure or union. */
  record Field(MemberPlan member, boolean ofUnion) implements PathNode {
    @Override
    public ValueType type() {
      return member.type();
    }

    /** Whether an accessor of its own says if it is present, since the value is never null. */
    public boolean hasPresence() {
      return type().isCollection() && !ofUnion;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.field(this);
    }
  }

  /** The value of the current map at a key. */
  record Entry(ValueType type, String key) implements PathNode {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.entry(this);
    }
  }

  /** The element of the current list at a position; negative ones count from the end. */
  record Index(ValueType type, int index) implements PathNode {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.index(this);
    }
  }

  /** The right one, evaluated on the left one's value: {@code a.b}, {@code a | b}. */
  record Then(PathNode left, PathNode right) implements PathNode {
    @Override
    public ValueType type() {
      return right.type();
    }

    @Override
    public boolean nullOnNull() {
      return left.nullOnNull() && right.nullOnNull();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.then(this);
    }
  }

  /** The right one's values on each element, null left out: {@code a[*].b}, {@code a[].b}. */
  record Each(PathNode list, PathNode right) implements PathNode {
    @Override
    public ListOf type() {
      return listOf(right.type(), false);
    }

    @Override
    public boolean nullOnNull() {
      return list.nullOnNull();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.each(this);
    }
  }

  /** The right one's values on each value of a map, null left out: {@code a.*.b}. */
  record EachValue(PathNode map, PathNode right) implements PathNode {
    @Override
    public ListOf type() {
      return listOf(right.type(), false);
    }

    @Override
    public boolean nullOnNull() {
      return map.nullOnNull();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.eachValue(this);
    }
  }

  /** The elements of a list that satisfy a condition: {@code a[?b == 'c']}. */
  record Filter(PathNode list, PathNode condition) implements PathNode {
    @Override
    public ValueType type() {
      return list.type();
    }

    @Override
    public boolean nullOnNull() {
      return list.nullOnNull();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.filter(this);
    }
  }

  /** A list of lists as one list, null left out; another list as it is: {@code a[]}. */
  record Flatten(PathNode list) implements PathNode {
    /** Whether there are lists in the list. */
    public boolean nested() {
      return ((ListOf) list.type()).element() instanceof ListOf;
    }

    @Override
    public ValueType type() {
      return nested() ? ((ListOf) list.type()).element() : list.type();
    }

    @Override
    public boolean nullOnNull() {
      return list.nullOnNull();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.flatten(this);
    }
  }

  /** A list of several values of one type, null among them: {@code [a, b]}. */
  record Several(ListOf type, List<PathNode> values) implements PathNode {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.several(this);
    }
  }

  /** A comparison of two texts, numbers or booleans; null equals null, and has no order. */
  record Compare(Comparison comparison, PathNode left, PathNode right) implements PathNode {
    @Override
    public ValueType type() {
      return BOOLEAN;
    }

    @Override
    public boolean nullOnNull() {
      return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.compare(this);
    }
  }

  /** Whether a value is null: {@code a == `null`}. */
  record IsNull(PathNode value) implements PathNode {
    @Override
    public ValueType type() {
      return BOOLEAN;
    }

    @Override
    public boolean nullOnNull() {
      return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.isNull(this);
    }
  }

  /** The second where the first is true or not empty, else the first. */
  record And(ValueType type, PathNode left, PathNode right) implements PathNode {
    @Override
    public boolean nullOnNull() {
      return left.nullOnNull();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.and(this);
    }
  }

  /** The first where it is true or not empty, else the second. */
  record Or(ValueType type, PathNode left, PathNode right) implements PathNode {
    @Override
    public boolean nullOnNull() {
      return left.nullOnNull() && right.nullOnNull();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.or(this);
    }
  }

  /** Whether a value is null, false or empty. */
  record Not(PathNode value) implements PathNode {
    @Override
    public ValueType type() {
      return BOOLEAN;
    }

    @Override
    public boolean nullOnNull() {
      return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.not(this);
    }
  }

  /** The value of a function; null as an argument is an error, which ends the evaluation. */
  record Call(Function function, ValueType type, List<PathNode> arguments) implements PathNode {
    @Override
    public boolean nullOnNull() {
      return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.call(this);
    }
  }

  /** How two values are compared, with Java's operator. */
  enum Comparison {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String operator;

    Comparison(String operator) {
      this.operator = operator;
    }

    /** As Java and JMESPath write it. */
    public String operator() {
      return operator;
    }

    /** Whether it is about equality, not order. */
    public boolean ofEquality() {
      return this == EQUAL || this == NOT_EQUAL;
    }
  }

  /** JMESPath's functions that definitions may use. */
  enum Function {
    LENGTH,
    CONTAINS,
    KEYS,
    VALUES,
    STARTS_WITH,
    ENDS_WITH,
    JOIN,
    NOT_NULL
  }

  /** One method per variant: Java 17 has no switch over sealed types. */
  interface Visitor<R> {
    R current(Current node);

    R literal(Literal node);

    R field(Field node);

    R entry(Entry node);

    R index(Index node);

    R then(Then node);

    R each(Each node);

    R eachValue(EachValue node);

    R filter(Filter node);

    R flatten(Flatten node);

    R several(Several node);

    R compare(Compare node);

    R isNull(IsNull node);

    R and(And node);

    R or(Or node);

    R not(Not node);

    R call(Call node);
  }
}
