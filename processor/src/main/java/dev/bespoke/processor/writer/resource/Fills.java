package dev.bespoke.processor.writer.resource;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.resource.FillPlan;
import dev.bespoke.processor.plan.resource.FillPlan.ListFill;
import dev.bespoke.processor.plan.resource.FillPlan.MemberFill;
import dev.bespoke.processor.plan.resource.FillPlan.StructureFill;
import dev.bespoke.processor.plan.resource.FillPlan.ValueFill;
import dev.bespoke.processor.plan.resource.RequestPlan;
import dev.bespoke.processor.source.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes what a resource fills into a request. */
final class Fills {
  private Fills() {}

  /** The builder of a request, filled. */
  static CodeBlock builder(RequestPlan request, Scope scope) {
    return builder(request.operation().request().className(), request.fills(), scope);
  }

  private static CodeBlock builder(ClassName type, List<MemberFill> fills, Scope scope) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.builder()", type);
    for (MemberFill fill : fills) {
      String separator = fills.size() == 1 ? "" : "\n";
      code.add(separator + ".$L($L)", fill.member().javaName(), value(fill, scope));
    }
    return code.build();
  }

  private static CodeBlock value(MemberFill fill, Scope scope) {
    // The list of a batch action has been gathered before, in a variable of the member's name.
    return fill.fill() instanceof ListFill list && list.perItem() != null
        ? CodeBlock.of("$L", listName(fill))
        : value(fill.fill(), scope);
  }

  private static CodeBlock value(FillPlan fill, Scope scope) {
    if (fill instanceof ValueFill value) {
      return Values.of(value.value(), value.type(), scope);
    }
    if (fill instanceof StructureFill structure) {
      return CodeBlock.of("$L.build()", builder(structure.type(), structure.members(), scope));
    }
    List<CodeBlock> elements = new ArrayList<>();
    for (FillPlan element : ((ListFill) fill).elements()) {
      elements.add(value(element, scope));
    }
    return fill.readsData()
        ? CodeBlock.of("$T.present($L)", RuntimeTypes.IDENTIFIERS, CodeBlock.join(elements, ", "))
        : CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(elements, ", "));
  }

  /** The lists of a batch action that have an element per resource. */
  static List<MemberFill> perItem(List<MemberFill> fills) {
    List<MemberFill> lists = new ArrayList<>();
    for (MemberFill fill : fills) {
      if (fill.fill() instanceof ListFill list && list.perItem() != null) {
        lists.add(fill);
      } else if (fill.fill() instanceof StructureFill structure) {
        lists.addAll(perItem(structure.members()));
      }
    }
    return lists;
  }

  /** The variable that gathers such a list. */
  static String listName(MemberFill fill) {
    return fill.member().javaName() + "List";
  }

  /** Whether the elements of such a list are read from the resources' data. */
  static boolean itemReadsData(MemberFill fill) {
    return Objects.requireNonNull(((ListFill) fill.fill()).perItem()).readsData();
  }

  /** The element that belongs to a resource. */
  static CodeBlock element(ListFill list, Scope scope) {
    return value(Objects.requireNonNull(list.perItem()), scope);
  }
}
