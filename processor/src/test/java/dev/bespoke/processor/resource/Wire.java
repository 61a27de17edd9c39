package dev.bespoke.processor.resource;

import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.HttpResponse;
import java.util.Map;

/** A service's side of its protocol, written from the definition alone. */
interface Wire {
  /**
   * Checks that a request is one of an operation.
   *
   * @return its parameters, texts where only the definition tells the type
   */
  Map<String, Object> parameters(OperationDefinition operation, HttpRequest request);

  /** The response of an operation. */
  HttpResponse response(OperationDefinition operation, Map<String, Object> output);

  static Wire of(ServiceDefinition service) {
    return service.metadata().protocols().contains("rest-xml")
        ? new RestXmlWire(service)
        : new JsonWire(service);
  }
}
