package dev.bespoke.processor.plan;

import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.ServiceMetadata;
import java.util.List;
import java.util.Objects;

/**
 * How requests tell who sends them (Smithy, "auth trait"): what a definition lists, as far as it
 * can be generated.
 *
 * @param signed whether they are signed with Signature Version 4, or may be
 * @param token whether they carry a bearer token, or may
 */
public record Authentication(boolean signed, boolean token) {
  private static final String NONE = "smithy.api#noAuth";
  private static final String BEARER = "smithy.api#httpBearerAuth";
  private static final String SIGV4 = "aws.auth#sigv4";
  private static final List<String> SIGNED = List.of(SIGV4, "aws.auth#sigv4a");

  /** That of an operation: its own, or else its service's. */
  static Authentication of(ServiceMetadata service, OperationDefinition operation) {
    return of(schemes(service, operation));
  }

  /** That of a service's operations which do not say otherwise. */
  static Authentication of(ServiceMetadata service) {
    return of(schemes(service));
  }

  private static Authentication of(List<String> schemes) {
    return schemes.get(0).equals(NONE)
        ? new Authentication(false, false)
        : new Authentication(schemes.stream().anyMatch(SIGNED::contains), schemes.contains(BEARER));
  }

  private static List<String> schemes(ServiceMetadata service, OperationDefinition operation) {
    if (!operation.auth().isEmpty()) {
      return operation.auth();
    }
    return switch (Objects.requireNonNullElse(operation.authType(), "")) {
      case "none" -> List.of(NONE);
      case "bearer" -> List.of(BEARER);
      case "v4", "v4-unsigned-body" -> List.of(SIGV4);
      default -> schemes(service);
    };
  }

  /** A service that says nothing, in botocore's form, is signed as most are. */
  private static List<String> schemes(ServiceMetadata service) {
    if (!service.auth().isEmpty()) {
      return service.auth();
    }
    return switch (Objects.requireNonNullElse(service.signatureVersion(), "v4")) {
      case "bearer" -> List.of(BEARER);
      default -> List.of(SIGV4);
    };
  }
}
