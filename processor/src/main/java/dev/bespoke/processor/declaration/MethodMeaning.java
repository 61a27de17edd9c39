package dev.bespoke.processor.declaration;

import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.declaration.MethodDeclaration.EmptyOn;
import dev.bespoke.processor.declaration.MethodDeclaration.ParameterDeclaration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares what methods of the same signature ask for. */
final class MethodMeaning {
  private MethodMeaning() {}

  /** Whether one implementation can serve both: all that counts, but not where it is written. */
  static boolean isSame(MethodDeclaration first, MethodDeclaration second) {
    return first.kind() == second.kind()
        && first.target().value().equals(second.target().value())
        && first.returnType().asNullable().equals(second.returnType().asNullable())
        && members(first).equals(members(second))
        && text(first.result()).equals(text(second.result()))
        && errors(first.emptyOn()).equals(errors(second.emptyOn()));
  }

  /** Members, whose names are looked up without regard to case. */
  private static List<String> members(MethodDeclaration method) {
    return method.parameters().stream()
        .map(ParameterDeclaration::member)
        .map(member -> member.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String text(@Nullable Text text) {
    return text == null ? "" : text.value();
  }

  private static List<List<String>> errors(@Nullable EmptyOn emptyOn) {
    return emptyOn == null
        ? List.of()
        : List.of(
            emptyOn.errors().stream().map(Text::value).sorted().toList(),
            emptyOn.codes().stream().map(Text::value).sorted().toList());
  }
}
