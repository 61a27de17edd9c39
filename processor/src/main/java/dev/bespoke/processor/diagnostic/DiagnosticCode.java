package dev.bespoke.processor.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * The catalogue of findings. Each states what is wrong and the rule, and then, unless it is a note,
 * the way out; {@code %s} stands for an argument. Tests assert codes, not words.
 */
public enum DiagnosticCode {
  /** The service has no definition. */
  UNKNOWN_SERVICE(
      "service \"%s\" has no definition.",
      "%s A definition of your own goes into -Abespoke.definitions, or on the processor path."),
  /** A definition cannot be read or contradicts itself. */
  BAD_DEFINITION(
      "the definition of \"%s\" cannot be used: %s.",
      "Correct it, or take it out of -Abespoke.definitions and off the processor path."),
  /** The service speaks a protocol that cannot be generated. */
  UNSUPPORTED_PROTOCOL(
      "%s speaks %s, which cannot be generated.", "Its definition has to name one of %s."),
  /** The service, or an operation, is authenticated in a way that cannot be generated. */
  UNSUPPORTED_AUTH(
      "%s is authenticated with %s, which cannot be generated.",
      "Its definition has to list one of aws.auth#sigv4, aws.auth#sigv4a, smithy.api#httpBearerAuth"
          + " and smithy.api#noAuth."),
  /** The annotation chooses a protocol that the service does not speak. */
  UNKNOWN_PROTOCOL(
      "%s does not speak \"%s\".", "It speaks %s; without a protocol the best is taken. %s"),
  /** Not an interface, or one that cannot be implemented beside itself. */
  NOT_AN_INTERFACE(
      "@%s belongs on a top-level interface that is neither generic nor sealed; \"%s\" is %s.",
      "Move it to an interface of its own."),
  /** The interface's name leaves no room for its package. */
  LOWER_CASE_NAME(
      "\"%s\" is all lower case, so its class and the package of its shapes would share a name.",
      "Begin it with a capital."),
  /** Two annotations that exclude each other. */
  CONFLICTING_ANNOTATIONS(
      "\"%s\" is annotated with both @%s and @%s, which exclude each other.",
      "Remove one of them."),
  /** Two superinterfaces give a method two meanings. */
  AMBIGUOUS_METHOD(
      "\"%s\" inherits \"%s\" from both %s and %s, which mean different things by it, and neither"
          + " extends the other.",
      "Declare the method in the interface itself."),
  /** The interface does not extend what is generated for it. */
  MISSING_SUPERTYPE("\"%1$s\" does not extend %2$s: %3$s.", "Write \"%1$s extends %2$s\"."),
  /** An option of the processor is unknown or malformed. */
  BAD_OPTION("option -A%s %s", "Correct it, or leave it out."),
  /** Generated code would be compiled with a runtime that it is not written for. */
  WRONG_RUNTIME(
      "this processor, %1$s, writes code for the runtime of the same version; found: %2$s.",
      "Depend on dev.bespoke:bespoke-runtime %1$s, or use the processor of the runtime's version."),
  /** The operation is not among the service's. */
  UNKNOWN_OPERATION("%s has no operation \"%s\".", "%s"),
  /** A pattern of {@code operations} matches nothing. */
  NO_SUCH_OPERATIONS("%s has no operation that matches \"%s\".", "%s"),
  /** The waiter is not among the service's. */
  UNKNOWN_WAITER("%s has no waiter \"%s\".", "%s"),
  /** The resource is not among the service's. */
  UNKNOWN_RESOURCE("%s has no resource \"%s\".", "%s"),
  /** The service has no resource description. */
  NO_RESOURCES(
      "%s has no resource description; described are %s.",
      "Declare resources of your own with @Resource, or describe them in -Abespoke.definitions."),
  /** The method cannot be an identifier. */
  BAD_IDENTIFIER(
      "\"%s\" cannot be an identifier: %s.", "Let it take no parameter and return String or int."),
  /** No operation that a resource calls takes the identifier. */
  UNUSED_IDENTIFIER(
      "no operation that this resource calls takes the identifier \"%s\", so it identifies"
          + " nothing: %s.",
      "%s"),
  /** One operation of a resource does not take the identifier. */
  MISSING_IDENTIFIER(
      "%s does not take the identifier \"%s\", so it would act on more than this resource: %s.",
      "Name the member in @Identifier, or declare the method in a resource that has no such"
          + " identifier."),
  /** A parameter is no identifier of the resource that is returned. */
  UNKNOWN_IDENTIFIER("%s has no identifier \"%s\".", "%s"),
  /** Nothing says what an identifier of the returned resource is. */
  UNIDENTIFIED_RESOURCE("\"%s\" returns %s, but nothing says what its identifier \"%s\" is.", "%s"),
  /** A resource leads to one of another service. */
  OTHER_SERVICE(
      "%s is a resource of \"%s\", and a resource of \"%s\" cannot lead there: each service has"
          + " connections of its own.",
      "Make it with its own create()."),
  /** An attribute is declared, and nothing loads it. */
  NO_LOAD(
      "\"%s\" would be an attribute, since %s has no such operation, but nothing loads it.",
      "Add load = \"<operation>\" to @Resource, or name the operation that the method calls with"
          + " @Operation. %s"),
  /** The operation cannot load attributes. */
  BAD_LOAD("%s cannot load attributes: %s.", "%s"),
  /** A response does not say which list is meant. */
  NO_LIST(
      "%s answers with %s, so nothing says where each %s stands.", "Name the list with @Result."),
  /** A parameter or component names no member. */
  UNKNOWN_MEMBER("%s has no member \"%s\".", "%s"),
  /** Two parameters stand for one member. */
  DUPLICATE_MEMBER("member \"%s\" of %s is given twice.", "Remove one of the two."),
  /** A required member has no parameter. */
  MISSING_MEMBER("%s requires the member \"%s\".", "%s"),
  /** A parameter's type does not fit the member's. */
  WRONG_TYPE(
      "\"%1$s\" is %2$s, but member \"%3$s\" of %4$s is %5$s.",
      "Declare it as %5$s, or convert it in a default method."),
  /** The request parameter is another operation's. */
  WRONG_INPUT(
      "%1$s takes %2$s, found %3$s.",
      "Take what it takes, or declare one parameter for each member."),
  /** The parameters are none of the input forms. */
  INPUT_FORM("%s cannot take %s.", "Allowed: %s."),
  /** The operation's body streams, so the method needs a RequestBody. */
  MISSING_BODY("%s uploads %s.", "Add a parameter of type %s."),
  /** The operation has no streaming body. */
  UNEXPECTED_BODY("%s uploads no body.", "Remove the parameter."),
  /** The return type is none of the output forms. */
  RETURN_FORM("%s cannot return %s.", "Allowed: %s."),
  /** Pages are asked of an operation that has none. */
  NOT_PAGINATED("%s is not paginated, so it cannot return %s.", "Return %s."),
  /** A list is asked of a paginated operation. */
  UNBOUNDED_LIST(
      "%s is paginated; a List would hold every page in memory.", "Return Stream<%s> or %s."),
  /** A sequence of pages is asked for in a future. */
  ASYNC_PAGES(
      "%s is paginated; %s would wait for its first page alone.",
      "Return Flow.Publisher<%s>, which fetches pages on the client's executor, or"
          + " CompletableFuture<%s> for one page."),
  /** The items of pages are not of the type asked for. */
  WRONG_ITEM(
      "The items of %s are %s, which cannot be returned as %s.",
      "Return them as they are, or as a record whose components are their members, or choose others"
          + " with @Result."),
  /** A path to a result is malformed, or goes through what has no members. */
  BAD_PATH(
      "\"%s\" leads to no result: %s.",
      "A path is members with a dot between them, [0] after one for an element of its list, or []"
          + " for each."),
  /** An error that is expected is not among the operation's. */
  UNKNOWN_ERROR(
      "%s lists no error \"%s\".",
      "%s A code that the service sends without listing it is written @EmptyOn(codes = \"%s\")."),
  /** An annotation stands where it has no effect. */
  MISPLACED_ANNOTATION("@%1$s has no place on %2$s: %3$s.", "Remove it, or change the method."),
  /** A type is neither ours nor the user's. */
  UNRESOLVED_TYPE(
      "\"%s\" is neither a shape that this client generates nor a type on the class path.", "%s"),
  /** A shape is that of another interface. */
  FOREIGN_SHAPE(
      "\"%1$s\" is %2$s here, which is generated for another interface.",
      "This one has its own: import %3$s."),
  /** Two methods or shapes would get one name. */
  NAME_CLASH("%s and %s would both become %s.", "%s"),
  /** The compiler refuses a generated file. */
  CANNOT_WRITE("%s cannot be written: %s.", "%s"),
  /** Something this version does not generate. */
  UNSUPPORTED("%s is not supported: %s.", "Declare it otherwise, or leave it out."),
  /** An unexpected failure in the processor itself. */
  INTERNAL_ERROR(
      "Bespoke %s failed on \"%s\" with %s.",
      "Please report it with this interface and what -Abespoke.debug=true adds here. %s"),
  /** A note on request. */
  EXPLANATION("%s", null);

  private final String finding;
  private final @Nullable String wayOut;

  /**
   * Adds a code.
   *
   * @param finding what is wrong, and the rule
   * @param wayOut what to do about it; null for what is no error
   */
  DiagnosticCode(String finding, @Nullable String wayOut) {
    this.finding = finding;
    this.wayOut = wayOut;
  }

  /** Whether it fails the compilation. */
  public boolean isError() {
    return wayOut != null;
  }

  /** The name by which users find it in the guide, such as {@code UnknownService}. */
  public String slug() {
    StringBuilder slug = new StringBuilder();
    for (String word : name().split("_")) {
      slug.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
    }
    return slug.toString();
  }

  /** What is wrong and the rule, then the way out; arguments that are empty leave no gap. */
  String format(Object... arguments) {
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i] instanceof String text && text.isBlank() ? "" : arguments[i];
    }
    String template = wayOut == null ? finding : finding + " " + wayOut;
    return String.format(java.util.Locale.ROOT, template, texts).replace(".  ", ". ").strip();
  }

  /** The template of the way out; null for what is no error. */
  @Nullable String wayOut() {
    return wayOut;
  }
}
