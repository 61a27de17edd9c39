package dev.bespoke.processor.plan.resource;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.definitions.names.NameSuggestions;
import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.declaration.IdentifierDeclaration;
import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.declaration.MethodDeclaration.ParameterDeclaration;
import dev.bespoke.processor.declaration.ResourceDeclaration.Other;
import dev.bespoke.processor.declaration.TypeRef;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.MethodPlan;
import dev.bespoke.processor.plan.MethodPlan.Parameter;
import dev.bespoke.processor.plan.MethodPlanner;
import dev.bespoke.processor.plan.NameAllocator;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.PaginatorPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.UnfollowedPages;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.Form;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.Given;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.Link;
import dev.bespoke.processor.plan.resource.OwnResourcePlan.Making;
import dev.bespoke.processor.plan.resource.ValuePlan.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans the methods that return other resources. */
final class OwnMakers {
  private static final Map<String, Form> FORMS =
      Map.of(
          "java.util.List", Form.LIST,
          "java.util.stream.Stream", Form.STREAM,
          "java.lang.Iterable", Form.ITERABLE);

  private final MethodPlanner methods;
  private final OwnReturnPlanner returns;
  private final OwnLists lists;
  private final OwnAttributes attributes;
  private final UnfollowedPages unfollowed;
  private final Diagnostics diagnostics;
  private final NameAllocator helpers = new NameAllocator();

  OwnMakers(
      MethodPlanner methods,
      OwnReturnPlanner returns,
      OwnLists lists,
      OwnAttributes attributes,
      UnfollowedPages unfollowed,
      Diagnostics diagnostics) {
    this.methods = methods;
    this.returns = returns;
    this.lists = lists;
    this.attributes = attributes;
    this.unfollowed = unfollowed;
    this.diagnostics = diagnostics;
  }

  /** Plans a method that makes resources of a response; null where it cannot: reported. */
  @Nullable Making making(
      MethodDeclaration method, Other other, OperationPlan operation, boolean changes) {
    Form form = form(method.returnType(), other);
    if (form == null) {
      String name = other.name();
      refuse(
          method,
          operation.name(),
          name + ", Stream<" + name + ">, Iterable<" + name + ">, List<" + name + ">");
      return null;
    }
    if (form != Form.ONE && unfollowed.report(method, operation, diagnostics)) {
      return null;
    }
    PaginatorPlan paginator = form == Form.ONE ? null : operation.paginator();
    ClassName response = operation.response().className();
    if (paginator != null && form == Form.LIST) {
      diagnostics.add(
          DiagnosticCode.UNBOUNDED_LIST,
          method.location(),
          operation.name(),
          other.name(),
          "Iterable<" + other.name() + ">");
      return null;
    }
    List<Given> given = OwnReturnPlanner.given(method, other, true);
    AccessPath path =
        form == Form.ONE ? lists.one(method, operation) : lists.many(method, operation, other);
    ReturnPlan made =
        path == null
            ? null
            : form == Form.ONE
                ? returns.single(method, other, given, Root.RESPONSE, operation.response(), path)
                : returns.plural(method, other, given, operation.response(), path);
    TypeName answered =
        paginator == null
            ? response
            : ParameterizedTypeName.get(
                RuntimeTypes.PAGINATOR, response, paginator.itemType().javaType());
    MethodPlan plan =
        methods.plan(
            method.standingFor(method.target(), TypeRefs.of(answered), null), operation, null);
    return made == null || plan == null
        ? null
        : new Making(
            plan.returning(declaredType(form, made.type())),
            changes,
            answered,
            helpers.allocate(method.name() + "Made", ""),
            made,
            form,
            given);
  }

  private static TypeName declaredType(Form form, ClassName type) {
    return switch (form) {
      case ONE -> type;
      case LIST -> ParameterizedTypeName.get(ClassName.get(List.class), type);
      case STREAM -> ParameterizedTypeName.get(ClassName.get(Stream.class), type);
      case ITERABLE -> ParameterizedTypeName.get(ClassName.get(Iterable.class), type);
    };
  }

  private static @Nullable Form form(TypeRef type, Other other) {
    String name = OwnReturnPlanner.declaredType(other).canonicalName();
    if (!(type instanceof TypeRef.Named named)) {
      return null;
    }
    if (named.is(name)) {
      return Form.ONE;
    }
    boolean ofOther =
        named.arguments().size() == 1
            && named.arguments().get(0) instanceof TypeRef.Named argument
            && argument.is(name);
    return ofOther ? FORMS.get(named.name()) : null;
  }

  /** Plans a method that needs no request; null where it cannot, which is reported. */
  @Nullable Link link(MethodDeclaration method, Other other) {
    ClassName type = OwnReturnPlanner.declaredType(other);
    Text result = method.result();
    boolean optional =
        method.returnType() instanceof TypeRef.Named named
            && named.is("java.util.Optional")
            && named.arguments().size() == 1;
    boolean one = form(method.returnType(), other) == Form.ONE;
    if (!one && !(optional && result != null)) {
      refuse(
          method,
          "A method that names no operation",
          other.name() + ", or with @Result Optional<" + other.name() + ">");
      return null;
    }
    AccessPath path = AccessPath.START;
    if (result != null) {
      path = lists.single(result, attributes.reference(method, result));
      if (path == null) {
        return null;
      }
    }
    if (!checkParameters(method, other)) {
      return null;
    }
    StructurePlan held = result == null ? null : attributes.held();
    ReturnPlan made =
        returns.single(
            method,
            other,
            OwnReturnPlanner.given(method, other, false),
            held == null ? null : Root.DATA,
            held,
            path);
    return made == null
        ? null
        : new Link(
            method.name(),
            parameters(method),
            optional ? ParameterizedTypeName.get(ClassName.get(Optional.class), type) : type,
            other.service() + "." + other.name(),
            optional,
            made);
  }

  private boolean checkParameters(MethodDeclaration method, Other other) {
    boolean fit = true;
    for (ParameterDeclaration parameter : method.parameters()) {
      if (other.identifiers().stream()
          .noneMatch(it -> OwnReturnPlanner.isParameter(it, parameter))) {
        List<String> known = other.identifiers().stream().map(IdentifierDeclaration::name).toList();
        diagnostics.add(
            DiagnosticCode.UNKNOWN_IDENTIFIER,
            parameter.location(),
            other.name(),
            parameter.type() + " " + parameter.name(),
            NameSuggestions.didYouMean(parameter.name(), known));
        fit = false;
      }
    }
    return fit;
  }

  private static List<Parameter> parameters(MethodDeclaration method) {
    List<Parameter> parameters = new ArrayList<>();
    for (ParameterDeclaration parameter : method.parameters()) {
      boolean integer = parameter.type() instanceof TypeRef.Primitive;
      parameters.add(
          new Parameter(parameter.name(), integer ? TypeName.INT : ClassName.get(String.class)));
    }
    return parameters;
  }

  private void refuse(MethodDeclaration method, String subject, String allowed) {
    diagnostics.add(
        DiagnosticCode.RETURN_FORM, method.location(), subject, method.returnType(), allowed);
  }
}
