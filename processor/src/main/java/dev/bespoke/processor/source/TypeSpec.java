package dev.bespoke.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** A class, interface or record, or an anonymous class. Immutable. */
public final class TypeSpec {
  final Kind kind;
  final String name;
  final CodeBlock anonymousArguments;
  final CodeBlock javadoc;
  final List<AnnotationSpec> annotations;
  final Set<Modifier> modifiers;
  final @Nullable MethodSpec recordConstructor;
  final @Nullable TypeName superclass;
  final List<TypeName> superinterfaces;
  final List<TypeName> permitted;
  final List<FieldSpec> fields;
  final List<MethodSpec> methods;
  final List<TypeSpec> types;
  final Set<String> alwaysQualified;

  private TypeSpec(Builder builder) {
    kind = builder.kind;
    name = builder.name;
    anonymousArguments = builder.anonymousArguments;
    javadoc = builder.javadoc.build();
    annotations = List.copyOf(builder.annotations);
    modifiers = builder.modifiersSoFar();
    recordConstructor = builder.recordConstructor;
    superclass = builder.superclass;
    superinterfaces = List.copyOf(builder.superinterfaces);
    permitted = List.copyOf(builder.permitted);
    fields = List.copyOf(builder.fields);
    methods = List.copyOf(builder.methods);
    types = List.copyOf(builder.types);
    alwaysQualified = Set.copyOf(builder.alwaysQualified);
  }

  /** The kinds of types, and what goes without saying in them. */
  enum Kind {
    CLASS("class"),
    INTERFACE("interface"),
    RECORD("record"),
    ANONYMOUS("");

    final String keyword;

    Kind(String keyword) {
      this.keyword = keyword;
    }

    /** Whether a type of this kind is static as a member without the modifier. */
    boolean isStatic() {
      return this == INTERFACE || this == RECORD;
    }
  }

  /** A builder of a class. */
  public static Builder classBuilder(String name) {
    return new Builder(Kind.CLASS, name);
  }

  /** A builder of a class. */
  public static Builder classBuilder(ClassName name) {
    return classBuilder(name.simpleName());
  }

  /** A builder of an interface. */
  public static Builder interfaceBuilder(String name) {
    return new Builder(Kind.INTERFACE, name);
  }

  /** A builder of an interface. */
  public static Builder interfaceBuilder(ClassName name) {
    return interfaceBuilder(name.simpleName());
  }

  /** A builder of a record. */
  public static Builder recordBuilder(String name) {
    return new Builder(Kind.RECORD, name);
  }

  /** A builder of an anonymous class, with the arguments of its superclass's constructor. */
  public static Builder anonymousClassBuilder(String format, @Nullable Object... arguments) {
    Builder builder = new Builder(Kind.ANONYMOUS, "");
    builder.anonymousArguments = CodeBlock.of(format, arguments);
    return builder;
  }

  /** The simple name; empty of an anonymous class. */
  public String name() {
    return name;
  }

  /** A builder that begins with what this has. */
  public Builder toBuilder() {
    Builder builder = new Builder(kind, name);
    builder.anonymousArguments = anonymousArguments;
    builder.javadoc.add(javadoc);
    builder.annotations.addAll(annotations);
    builder.modifiers.addAll(modifiers);
    builder.recordConstructor = recordConstructor;
    builder.superclass = superclass;
    builder.superinterfaces.addAll(superinterfaces);
    builder.permitted.addAll(permitted);
    builder.fields.addAll(fields);
    builder.methods.addAll(methods);
    builder.types.addAll(types);
    builder.alwaysQualified.addAll(alwaysQualified);
    return builder;
  }

  /** Builds a type. */
  public static final class Builder extends DeclarationBuilder<Builder> {
    private final Kind kind;
    private final String name;
    private CodeBlock anonymousArguments = CodeBlock.of("");
    private @Nullable MethodSpec recordConstructor;
    private @Nullable TypeName superclass;
    private final List<TypeName> superinterfaces = new ArrayList<>();
    private final List<TypeName> permitted = new ArrayList<>();
    private final List<FieldSpec> fields = new ArrayList<>();
    private final List<MethodSpec> methods = new ArrayList<>();
    private final List<TypeSpec> types = new ArrayList<>();
    private final Set<String> alwaysQualified = new TreeSet<>();

    private Builder(Kind kind, String name) {
      this.kind = kind;
      this.name = name;
    }

    @Override
    Builder self() {
      return this;
    }

    /** The parameters of a record. */
    public Builder recordConstructor(MethodSpec constructor) {
      recordConstructor = constructor;
      return this;
    }

    /** What the class extends. */
    public Builder superclass(TypeName type) {
      superclass = type;
      return this;
    }

    /** Adds an interface that it implements, or extends. */
    public Builder addSuperinterface(TypeName type) {
      superinterfaces.add(type);
      return this;
    }

    /** Adds a type that a sealed one permits. */
    public Builder addPermittedSubclass(TypeName type) {
      permitted.add(type);
      return this;
    }

    /** Adds a field. */
    public Builder addField(FieldSpec field) {
      fields.add(field);
      return this;
    }

    /** Adds a field. */
    public Builder addField(TypeName type, String field, Modifier... fieldModifiers) {
      return addField(FieldSpec.builder(type, field, fieldModifiers).build());
    }

    /** Adds a field. */
    public Builder addField(Type type, String field, Modifier... fieldModifiers) {
      return addField(TypeName.get(type), field, fieldModifiers);
    }

    /** Adds a method. */
    public Builder addMethod(MethodSpec method) {
      methods.add(method);
      return this;
    }

    /** Adds methods. */
    public Builder addMethods(Iterable<MethodSpec> more) {
      more.forEach(methods::add);
      return this;
    }

    /** Adds a nested type. */
    public Builder addType(TypeSpec type) {
      types.add(type);
      return this;
    }

    /** Names that mean something else here, so that classes of that name are not imported. */
    public Builder alwaysQualify(String... simpleNames) {
      Collections.addAll(alwaysQualified, simpleNames);
      return this;
    }

    /** The type. */
    public TypeSpec build() {
      return new TypeSpec(this);
    }
  }
}
