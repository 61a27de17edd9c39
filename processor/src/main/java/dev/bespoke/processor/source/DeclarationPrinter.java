package dev.bespoke.processor.source;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Prints types and their members. */
final class DeclarationPrinter {
  private static final String COMMENT = " * ";
  private static final Set<Modifier> OF_METHODS = Set.of(Modifier.PUBLIC, Modifier.ABSTRACT);

  /** More of them do not fit on a line. */
  private static final int MANY_TYPES = 2;

  private final SourcePrinter out;
  private final Names names;

  DeclarationPrinter(SourcePrinter out, Names names) {
    this.out = out;
    this.names = names;
  }

  /** Prints a top-level type, or an anonymous class. */
  void type(TypeSpec type) {
    type(type, null);
  }

  private void type(TypeSpec type, TypeSpec.@Nullable Kind outer) {
    if (type.kind == TypeSpec.Kind.ANONYMOUS) {
      out.text("new ");
      out.type(Objects.requireNonNull(type.superclass));
      out.text("(");
      out.code(type.anonymousArguments);
      out.text(") {\n");
    } else {
      header(type, outer);
    }
    names.enter(type);
    out.indent(1);
    members(type);
    out.indent(-1);
    names.leave();
    out.text(type.kind == TypeSpec.Kind.ANONYMOUS ? "}" : "}\n");
  }

  private void header(TypeSpec type, TypeSpec.@Nullable Kind outer) {
    names.enterHeader(type);
    javadoc(type.javadoc);
    annotations(type.annotations);
    for (Modifier modifier : type.modifiers) {
      boolean member = outer == TypeSpec.Kind.INTERFACE;
      boolean implied =
          (modifier == Modifier.STATIC && (member || type.kind.isStatic()))
              || (modifier == Modifier.PUBLIC && member);
      if (!implied) {
        out.text(modifier + " ");
      }
    }
    out.text(type.kind.keyword + " " + type.name);
    if (type.recordConstructor != null) {
      out.text("(");
      parameters(type.recordConstructor);
      out.text(")");
    }
    if (type.superclass != null) {
      types("extends", List.of(type.superclass));
    }
    types(type.kind == TypeSpec.Kind.INTERFACE ? "extends" : "implements", type.superinterfaces);
    types("permits", type.permitted);
    names.leave();
    out.text(" {\n");
  }

  /** Prints what a declaration says of other types, on a line of its own where it is long. */
  private void types(String keyword, List<TypeName> types) {
    for (int i = 0; i < types.size(); i++) {
      if (i == 0) {
        out.wrap(true);
        out.text(keyword + " ");
      } else if (types.size() > MANY_TYPES) {
        out.text(",");
        out.wrap(true);
      } else {
        out.text(", ");
      }
      out.type(types.get(i));
    }
  }

  /** Prints static fields, other fields, constructors, methods and types, with lines between. */
  private void members(TypeSpec type) {
    boolean first = true;
    for (int pass = 0; pass < 2; pass++) {
      for (FieldSpec field : type.fields) {
        if (field.modifiers().contains(Modifier.STATIC) == (pass == 0)) {
          separate(first);
          field(field);
          first = false;
        }
      }
    }
    for (int pass = 0; pass < 2; pass++) {
      for (MethodSpec method : type.methods) {
        if (method.isConstructor() == (pass == 0)) {
          separate(first);
          method(method, type);
          first = false;
        }
      }
    }
    for (TypeSpec nested : type.types) {
      separate(first);
      type(nested, type.kind);
      first = false;
    }
  }

  private void separate(boolean first) {
    if (!first) {
      out.text("\n");
    }
  }

  private void field(FieldSpec field) {
    javadoc(field.javadoc());
    annotations(field.annotations());
    modifiers(field.modifiers(), Set.of());
    out.type(field.type());
    out.text(" " + field.name());
    if (!field.initializer().isEmpty()) {
      out.text(" =");
      out.wrap(true);
      out.code(field.initializer());
    }
    out.text(";\n");
  }

  private void method(MethodSpec method, TypeSpec type) {
    javadoc(method.javadoc);
    annotations(method.annotations);
    modifiers(method.modifiers, type.kind == TypeSpec.Kind.INTERFACE ? OF_METHODS : Set.of());
    if (method.kind == MethodSpec.Kind.COMPACT_CONSTRUCTOR) {
      out.text(type.name);
    } else {
      if (method.returnType == null) {
        out.text(type.name + "(");
      } else {
        out.type(method.returnType);
        out.text(" " + method.name + "(");
      }
      parameters(method);
      out.text(")");
    }
    if (method.modifiers.contains(Modifier.ABSTRACT)) {
      out.text(";\n");
      return;
    }
    out.text(" {\n");
    out.indent(1);
    out.lines(method.code);
    out.indent(-1);
    out.text("}\n");
  }

  private void parameters(MethodSpec method) {
    out.wrap(false);
    int left = method.parameters.size();
    for (ParameterSpec parameter : method.parameters) {
      left--;
      if (left == 0 && method.varargs) {
        out.varargs(parameter.type());
      } else {
        out.type(parameter.type());
      }
      out.text(" " + parameter.name());
      if (left > 0) {
        out.text(",");
        out.wrap(true);
      }
    }
  }

  private void modifiers(Set<Modifier> modifiers, Set<Modifier> implied) {
    for (Modifier modifier : modifiers) {
      if (!implied.contains(modifier)) {
        out.text(modifier + " ");
      }
    }
  }

  private void javadoc(CodeBlock javadoc) {
    if (!javadoc.isEmpty()) {
      out.text("/**\n");
      out.comment(javadoc, COMMENT);
      out.text(" */\n");
    }
  }

  private void annotations(List<AnnotationSpec> annotations) {
    for (AnnotationSpec annotation : annotations) {
      out.text("@");
      out.type(annotation.type());
      if (!annotation.values().isEmpty()) {
        out.text("(");
        values(annotation.values());
        out.text(")");
      }
      out.text("\n");
    }
  }

  private void values(List<CodeBlock> values) {
    if (values.size() == 1) {
      out.code(values.get(0));
      return;
    }
    String separator = "{\n";
    out.indent(2);
    for (CodeBlock value : values) {
      out.text(separator);
      out.code(value);
      separator = ",\n";
    }
    out.indent(-2);
    out.text("\n}");
  }
}
