package dev.bespoke.processor.diagnostic;

/**
 * The catalogue of findings. Each template states what is wrong, the rule, and the way out; {@code
 * %s} stands for an argument. Tests assert codes, not words.
 */
public enum DiagnosticCode {
  /** The service has no definition. */
  UNKNOWN_SERVICE("service \"%s\" has no definition.%s"),
  /** A definition cannot be read or contradicts itself. */
  BAD_DEFINITION("the definition of \"%s\" cannot be used: %s"),
  /** The service speaks a protocol that cannot be generated. */
  UNSUPPORTED_PROTOCOL("%s speaks %s, which cannot be generated; supported are %s."),
  /** The annotation chooses a protocol that the service does not speak. */
  UNKNOWN_PROTOCOL("%s does not speak \"%s\"; it speaks %s.%s"),
  /** Not an interface, or one that cannot be implemented beside itself. */
  NOT_AN_INTERFACE("@%s belongs on a top-level interface without type parameters; \"%s\" is %s."),
  /** The interface's name leaves no room for its package. */
  LOWER_CASE_NAME(
      "\"%s\" is all lower case, so its class and the package of its shapes would share a name."
          + " Begin it with a capital."),
  /** Two annotations that exclude each other. */
  CONFLICTING_ANNOTATIONS("\"%s\" is annotated with both @%s and @%s; remove one."),
  /** Two superinterfaces give a method two meanings. */
  AMBIGUOUS_METHOD(
      "\"%s\" inherits \"%s\" from both %s and %s, which mean different things by it, and neither"
          + " extends the other. Declare the method in the interface itself."),
  /** The interface does not extend what is generated for it. */
  MISSING_SUPERTYPE("\"%s\" has to extend %s: %s."),
  /** An option of the processor is unknown or malformed. */
  BAD_OPTION("option -A%s %s"),
  /** Generated code would be compiled with a runtime that it is not written for. */
  WRONG_RUNTIME(
      "this processor, %1$s, writes code for the runtime of the same version; found: %2$s. Depend on"
          + " dev.bespoke:bespoke-runtime %1$s, or use the processor of the runtime's version."),
  /** The operation is not among the service's. */
  UNKNOWN_OPERATION("%s has no operation \"%s\".%s"),
  /** A pattern of {@code operations} matches nothing. */
  NO_SUCH_OPERATIONS("%s has no operation that matches \"%s\".%s"),
  /** The waiter is not among the service's. */
  UNKNOWN_WAITER("%s has no waiter \"%s\".%s"),
  /** The resource is not among the service's. */
  UNKNOWN_RESOURCE("%s has no resource \"%s\".%s"),
  /** The service has no resource description. */
  NO_RESOURCES("%s has no resource description; described are %s."),
  /** The method cannot be an identifier. */
  BAD_IDENTIFIER(
      "\"%s\" cannot be an identifier: %s. One takes no parameter and returns String or int."),
  /** No operation that a resource calls takes the identifier. */
  UNUSED_IDENTIFIER(
      "no operation that this resource calls takes the identifier \"%s\", so it identifies"
          + " nothing: none has an input member %s that is a %s. Name the member in"
          + " @Identifier.%s"),
  /** One operation of a resource does not take the identifier. */
  MISSING_IDENTIFIER(
      "%s does not take the identifier \"%s\", so it would act on more than this resource: its"
          + " input has no member %s that is a %s. Name the member in @Identifier, or declare the"
          + " method in a resource that has no such identifier."),
  /** A parameter is no identifier of the resource that is returned. */
  UNKNOWN_IDENTIFIER("%s has no identifier \"%s\".%s"),
  /** Nothing says what an identifier of the returned resource is. */
  UNIDENTIFIED_RESOURCE("\"%s\" returns %s, but nothing says what its identifier \"%s\" is. %s"),
  /** A resource leads to one of another service. */
  OTHER_SERVICE(
      "%s is a resource of \"%s\", and a resource of \"%s\" cannot lead there: each service has"
          + " connections of its own. Make it with its own create()."),
  /** An attribute is declared, and nothing loads it. */
  NO_LOAD(
      "\"%s\" would be an attribute, since %s has no such operation, but nothing loads it: add"
          + " load = \"<operation>\" to @Resource, or name the operation that the method calls with"
          + " @Operation.%s"),
  /** The operation cannot load attributes. */
  BAD_LOAD(
      "%s cannot load attributes: %s. Name one that takes the identifiers and answers with a"
          + " structure."),
  /** A response does not say which list is meant. */
  NO_LIST("%s answers with %s, so nothing says where each %s stands. Name the list with @Result."),
  /** A parameter or component names no member. */
  UNKNOWN_MEMBER("%s has no member \"%s\".%s"),
  /** Two parameters stand for one member. */
  DUPLICATE_MEMBER("member \"%s\" of %s is given twice; remove one of the two."),
  /** A required member has no parameter. */
  MISSING_MEMBER("%s requires the member \"%s\". %s"),
  /** A parameter's type does not fit the member's. */
  WRONG_TYPE("\"%s\" is %s, but member \"%s\" of %s is %s.%s"),
  /** The request parameter is another operation's. */
  WRONG_INPUT("%s takes %s, found %s."),
  /** The parameters are none of the input forms. */
  INPUT_FORM("%s cannot take %s. Allowed: %s."),
  /** The operation's body streams, so the method needs a RequestBody. */
  MISSING_BODY("%s uploads %s."),
  /** The operation has no streaming body. */
  UNEXPECTED_BODY("%s uploads no body; remove the RequestBody parameter."),
  /** The return type is none of the output forms. */
  RETURN_FORM("%s cannot return %s. Allowed: %s."),
  /** Pages are asked of an operation that has none. */
  NOT_PAGINATED("%s is not paginated, so it cannot return %s. Return %s."),
  /** A list is asked of a paginated operation. */
  UNBOUNDED_LIST(
      "%s is paginated; a List would hold every page in memory. Return Stream<%s> or"
          + " Paginator<%s, %s>."),
  /** A sequence of pages is asked for in a future. */
  ASYNC_PAGES(
      "%s is paginated; %s would wait for its first page alone. Return Flow.Publisher<%s>, which"
          + " fetches pages on the client's executor, or CompletableFuture<%s> for one page."),
  /** The items of pages are not of the type asked for. */
  WRONG_ITEM(
      "The items of %s are %s, which cannot be returned as %s. Return them as they are, or as a"
          + " record whose components are their members, or choose others with @Result."),
  /** A path to a result is malformed, or goes through what has no members. */
  BAD_PATH("\"%s\" leads to no result: %s."),
  /** An error that is expected is not among the operation's. */
  UNKNOWN_ERROR(
      "%s lists no error \"%s\".%s A code that the service sends without listing it is written"
          + " @EmptyOn(codes = \"%s\")."),
  /** An annotation stands where it has no effect. */
  MISPLACED_ANNOTATION("@%s has no place on %s: %s."),
  /** A type is neither ours nor the user's. */
  UNRESOLVED_TYPE(
      "\"%s\" is neither a shape that this client generates nor a type on the class path. Did you"
          + " mean \"%s\"?"),
  /** Two methods or shapes would get one name. */
  NAME_CLASH("%s and %s would both become %s. %s"),
  /** The compiler refuses a generated file. */
  CANNOT_WRITE("%s cannot be written: %s"),
  /** Something this version does not generate. */
  UNSUPPORTED("%s is not supported: %s."),
  /** An unexpected failure in the processor itself. */
  INTERNAL_ERROR(
      "Bespoke %s failed on \"%s\" with %s. Please report it with this interface and what"
          + " -Abespoke.debug=true adds here. %s"),
  /** A note on request. */
  EXPLANATION(false, "%s");

  private final boolean error;
  private final String template;

  DiagnosticCode(String template) {
    this(true, template);
  }

  DiagnosticCode(boolean error, String template) {
    this.error = error;
    this.template = template;
  }

  /** Whether it fails the compilation. */
  public boolean isError() {
    return error;
  }

  /** The name by which users find it in the guide, such as {@code UnknownService}. */
  public String slug() {
    StringBuilder slug = new StringBuilder();
    for (String word : name().split("_")) {
      slug.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
    }
    return slug.toString();
  }

  String format(Object... arguments) {
    return String.format(java.util.Locale.ROOT, template, arguments).strip();
  }
}
