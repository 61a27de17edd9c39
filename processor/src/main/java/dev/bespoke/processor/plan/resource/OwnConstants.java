package dev.bespoke.processor.plan.resource;

import dev.bespoke.definitions.names.NameSuggestions;
import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.Members;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.Scalar;
import dev.bespoke.processor.plan.resource.FillPlan.ListFill;
import dev.bespoke.processor.plan.resource.FillPlan.MemberFill;
import dev.bespoke.processor.plan.resource.FillPlan.ValueFill;
import dev.bespoke.processor.plan.resource.ValuePlan.Constant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans what a resource sends with its load besides its identifiers: {@code "Member=value"}. */
final class OwnConstants {
  private final OperationPlan loading;
  private final Diagnostics diagnostics;

  OwnConstants(OperationPlan loading, Diagnostics diagnostics) {
    this.loading = loading;
    this.diagnostics = diagnostics;
  }

  /**
   * The members and their values; what is wrong is reported and left out.
   *
   * @param identifiers the members that identifiers fill
   */
  List<MemberFill> plan(List<Text> constants, List<MemberFill> identifiers) {
    Map<MemberPlan, FillPlan> fills = new LinkedHashMap<>();
    for (Text constant : constants) {
      MemberPlan member = member(constant);
      if (member == null) {
        continue;
      }
      boolean taken = identifiers.stream().anyMatch(fill -> fill.member().equals(member));
      FillPlan before = fills.get(member);
      if (taken || (before != null && !(member.type() instanceof ListOf))) {
        diagnostics.add(
            DiagnosticCode.DUPLICATE_MEMBER, constant.location(), member.name(), loading.name());
        continue;
      }
      FillPlan fill = fill(constant, member, before);
      if (fill != null) {
        fills.put(member, fill);
      }
    }
    List<MemberFill> planned = new ArrayList<>();
    fills.forEach((member, fill) -> planned.add(new MemberFill(member, fill)));
    return planned;
  }

  private @Nullable MemberPlan member(Text constant) {
    String name = constant.value().split("=", 2)[0];
    if (name.length() == constant.value().length()) {
      diagnostics.add(
          DiagnosticCode.BAD_LOAD,
          constant.location(),
          loading.name(),
          "loadWith \"" + name + "\" gives no value",
          "Write a member and its value, with an equals sign between them.");
      return null;
    }
    MemberPlan member = loading.request().member(name);
    if (member == null) {
      diagnostics.add(
          DiagnosticCode.UNKNOWN_MEMBER,
          constant.location(),
          loading.request().className().simpleName(),
          name,
          NameSuggestions.didYouMean(
              name, loading.request().members().stream().map(MemberPlan::name).toList()));
    }
    return member;
  }

  private @Nullable FillPlan fill(Text constant, MemberPlan member, @Nullable FillPlan before) {
    ValueType type = member.type() instanceof ListOf list ? list.element() : member.type();
    String text = constant.value().substring(member.name().length() + 1);
    Object value = value(text, type);
    if (value == null) {
      diagnostics.add(
          DiagnosticCode.BAD_LOAD,
          constant.location(),
          loading.name(),
          "\"" + text + "\" is no value of its member " + member.name(),
          member.name()
              + " is "
              + Members.describe(member.type().javaType())
              + ", and loadWith gives texts, whole numbers, true and false.");
      return null;
    }
    ValueFill one = new ValueFill(new Constant(value), type);
    if (!(member.type() instanceof ListOf)) {
      return one;
    }
    List<FillPlan> elements = new ArrayList<>();
    if (before instanceof ListFill list) {
      elements.addAll(list.elements());
    }
    elements.add(one);
    return new ListFill(type, elements, null);
  }

  /** The value of a text; null where the type has no such value. */
  private static @Nullable Object value(String text, ValueType type) {
    if (type instanceof EnumRef) {
      return text;
    }
    if (!(type instanceof Scalar scalar)) {
      return null;
    }
    return switch (scalar.kind()) {
      case STRING -> text;
      case BOOLEAN -> (text.equals("true") || text.equals("false")) ? Boolean.valueOf(text) : null;
      case INTEGER -> number(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG -> number(text, Long.MIN_VALUE, Long.MAX_VALUE);
      default -> null;
    };
  }

  private static @Nullable Long number(String text, long least, long most) {
    try {
      long value = Long.parseLong(text);
      return value < least || value > most ? null : value;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
