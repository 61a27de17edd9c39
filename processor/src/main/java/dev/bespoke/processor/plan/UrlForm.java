package dev.bespoke.processor.plan;

/** Which operations a URL can stand for: those whose requests do without a body, or are forms. */
final class UrlForm {
  private UrlForm() {}

  static boolean fits(OperationPlan operation, Protocol protocol) {
    if (operation.inputEvents() != null) {
      return false;
    }
    return switch (protocol) {
      case AWS_QUERY, EC2_QUERY -> true;
      case AWS_JSON, RPC_V2_CBOR -> false;
      case REST_JSON, REST_XML -> {
        MemberPlan payload = operation.payload();
        yield payload == null
            ? operation.request().members().stream().noneMatch(MemberPlan::inBody)
            : !payload.required();
      }
    };
  }
}
