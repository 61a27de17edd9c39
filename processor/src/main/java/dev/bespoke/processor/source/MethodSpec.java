package dev.bespoke.processor.source;

import com.palantir.javapoet.TypeName;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** A method or a constructor. Immutable. */
public final class MethodSpec {
  final Kind kind;
  final String name;
  final CodeBlock javadoc;
  final List<AnnotationSpec> annotations;
  final Set<Modifier> modifiers;
  final @Nullable TypeName returnType;
  final List<ParameterSpec> parameters;
  final boolean varargs;
  final CodeBlock code;

  private MethodSpec(Builder builder) {
    kind = builder.kind;
    name = builder.name;
    javadoc = builder.javadoc.build();
    annotations = List.copyOf(builder.annotations);
    modifiers = builder.modifiersSoFar();
    returnType = builder.returnType;
    parameters = List.copyOf(builder.parameters);
    varargs = builder.varargs;
    code = builder.code.build();
  }

  /** What can be called. */
  enum Kind {
    METHOD,
    CONSTRUCTOR,
    /** A record's constructor without parameters of its own. */
    COMPACT_CONSTRUCTOR
  }

  /** A builder of a method, which returns nothing unless said. */
  public static Builder methodBuilder(String name) {
    return new Builder(Kind.METHOD, name);
  }

  /** A builder of a constructor. */
  public static Builder constructorBuilder() {
    return new Builder(Kind.CONSTRUCTOR, "");
  }

  /** A builder of a record's constructor that has the record's own parameters. */
  public static Builder compactConstructorBuilder() {
    return new Builder(Kind.COMPACT_CONSTRUCTOR, "");
  }

  boolean isConstructor() {
    return kind != Kind.METHOD;
  }

  /** The name; empty of a constructor. */
  public String name() {
    return name;
  }

  /** The parameters, in order. */
  public List<ParameterSpec> parameters() {
    return parameters;
  }

  /** Builds a method or a constructor. */
  public static final class Builder extends DeclarationBuilder<Builder> {
    private final Kind kind;
    private final String name;
    private @Nullable TypeName returnType;
    private final List<ParameterSpec> parameters = new ArrayList<>(2);
    private boolean varargs;
    private final CodeBlock.Builder code = CodeBlock.builder();

    private Builder(Kind kind, String name) {
      this.kind = kind;
      this.name = name;
      returnType = kind == Kind.METHOD ? TypeName.VOID : null;
    }

    @Override
    Builder self() {
      return this;
    }

    /** What it returns. */
    public Builder returns(TypeName type) {
      returnType = type;
      return this;
    }

    /** What it returns. */
    public Builder returns(Type type) {
      return returns(TypeName.get(type));
    }

    /** Adds a parameter. */
    public Builder addParameter(ParameterSpec parameter) {
      parameters.add(parameter);
      return this;
    }

    /** Adds a parameter. */
    public Builder addParameter(TypeName type, String parameter) {
      return addParameter(new ParameterSpec(type, parameter));
    }

    /** Adds a parameter. */
    public Builder addParameter(Type type, String parameter) {
      return addParameter(TypeName.get(type), parameter);
    }

    /** Adds parameters. */
    public Builder addParameters(Iterable<ParameterSpec> more) {
      more.forEach(parameters::add);
      return this;
    }

    /** Lets the last parameter, an array, take any number of arguments. */
    public Builder varargs() {
      varargs = true;
      return this;
    }

    /** Adds code. */
    public Builder addCode(String format, @Nullable Object... arguments) {
      code.add(format, arguments);
      return this;
    }

    /** Adds code. */
    public Builder addCode(CodeBlock block) {
      code.add(block);
      return this;
    }

    /** Adds a comment of one line. */
    public Builder addComment(String format, @Nullable Object... arguments) {
      code.add("// ").add(format, arguments).add("\n");
      return this;
    }

    /** Adds a statement, without its semicolon. */
    public Builder addStatement(String format, @Nullable Object... arguments) {
      code.addStatement(format, arguments);
      return this;
    }

    /** Adds a statement, without its semicolon. */
    public Builder addStatement(CodeBlock block) {
      code.addStatement(block);
      return this;
    }

    /** Begins a block, as {@code if (x)}. */
    public Builder beginControlFlow(String format, @Nullable Object... arguments) {
      code.beginControlFlow(format, arguments);
      return this;
    }

    /** Ends a block and begins the next, as {@code else}. */
    public Builder nextControlFlow(String format, @Nullable Object... arguments) {
      code.nextControlFlow(format, arguments);
      return this;
    }

    /** Ends a block. */
    public Builder endControlFlow() {
      code.endControlFlow();
      return this;
    }

    /** The method or constructor. */
    public MethodSpec build() {
      return new MethodSpec(this);
    }
  }
}
