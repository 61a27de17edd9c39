package dev.bespoke.definitions.smithy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;

/** Looks for the members that the labels of an operation's URI stand for. */
final class UriLabels {
  private static final Pattern LABEL = Pattern.compile("\\{([^{}+]*)\\+?}");

  private UriLabels() {}

  /**
   * Looks at all labels; models in JSON are not validated.
   *
   * @throws dev.bespoke.definitions.DefinitionException if one stands for no member
   */
  static void check(Model model, OperationShape operation, String uri) {
    Shape input = model.getShape(operation.getInputShape()).orElse(operation);
    Matcher label = LABEL.matcher(uri);
    while (label.find()) {
      MemberShape member = input.getMember(label.group(1)).orElse(null);
      if (member == null || !Traits.of(member).has("smithy.api#httpLabel")) {
        throw Traits.problem(
            operation,
            "the label "
                + label.group()
                + " of the URI "
                + uri
                + " stands for no member of "
                + input.getId()
                + " with the trait @httpLabel");
      }
    }
  }
}
