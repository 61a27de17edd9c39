package dev.bespoke.processor.plan;

import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.ServiceMetadata;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How requests tell who sends them (Smithy, "auth trait"): what a definition lists, as far as it
 * can be generated.
 *
 * @param signed whether they are signed, or may be
 * @param version2 whether they are signed with Signature Version 2, not with Version 4
 * @param token whether they carry a bearer token, or may
 */
public record Authentication(boolean signed, boolean version2, boolean token) {
  private static final String NONE = "smithy.api#noAuth";
  private static final String BEARER = "smithy.api#httpBearerAuth";
  private static final String SIGV4 = "aws.auth#sigv4";
  private static final String SIGV4A = "aws.auth#sigv4a";

  /** botocore's name: no trait of Smithy's stands for it. */
  private static final String SIGV2 = "v2";

  /** That of an operation: its own, or else its service's. */
  static Authentication of(ServiceMetadata service, OperationDefinition operation) {
    return of(schemes(service, operation));
  }

  /** That of a service's operations which do not say otherwise. */
  static Authentication of(ServiceMetadata service) {
    return of(schemes(service));
  }

  private static Authentication of(List<String> schemes) {
    if (schemes.get(0).equals(NONE)) {
      return new Authentication(false, false, false);
    }
    boolean version2 = schemes.contains(SIGV2);
    boolean signed = version2 || schemes.contains(SIGV4) || schemes.contains(SIGV4A);
    return new Authentication(signed, version2, schemes.contains(BEARER));
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
      case SIGV2 -> List.of(SIGV2);
      default -> List.of(SIGV4);
    };
  }

  /** Why no URL can be made that carries it; null where one can. */
  @Nullable String unfitForUrls() {
    if (version2) {
      return "its requests are signed with Signature Version 2, which has no such URLs";
    }
    return token && !signed ? "its requests carry a bearer token, which a URL must not show" : null;
  }
}
