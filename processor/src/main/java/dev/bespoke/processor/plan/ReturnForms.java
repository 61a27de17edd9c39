package dev.bespoke.processor.plan;

/** The output forms that an operation allows, in words. */
final class ReturnForms {
  private ReturnForms() {}

  static String of(OperationPlan operation) {
    String response = operation.response().className().simpleName();
    EventsPlan events = operation.outputEvents();
    if (events != null) {
      String event = events.union().simpleName();
      return "EventStream<" + event + ">, CompletableFuture of it, Flow.Publisher<" + event + ">";
    }
    if (operation.outputStream() != null) {
      String stream = "ResponseStream<" + response + ">";
      return stream + ", Optional of it, CompletableFuture of these";
    }
    StringBuilder forms = new StringBuilder(response);
    forms.append(", a member of it with @Result, a record whose components are its members, ");
    forms.append("Optional of these, ");
    PaginatorPlan paginator = operation.paginator();
    if (paginator != null) {
      String item = Members.describe(paginator.itemType().javaType());
      forms.append("Paginator<").append(response).append(", ").append(item).append(">, ");
      for (String form : new String[] {"Stream", "Iterable", "Flow.Publisher"}) {
        forms.append(form).append('<').append(item).append(">, ");
      }
      forms.append("CompletableFuture of what is no sequence, void");
    } else {
      forms.append("CompletableFuture of these, void");
    }
    return forms.toString();
  }
}
