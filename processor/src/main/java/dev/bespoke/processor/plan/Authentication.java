package dev.bespoke.processor.plan;

import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.ServiceMetadata;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How requests tell who sends them (Smithy, "auth trait"): what a definition lists, as far as it
 * can be generated.
 *
 * @param version2 whether they are signed with Signature Version 2
 * @param version4 whether they may be signed with Signature Version 4
 * @param version4a whether they may be signed with Signature Version 4a
 * @param token whether they may carry a bearer token
 */
public record Authentication(boolean version2, boolean version4, boolean version4a, boolean token) {
  private static final String NONE = "smithy.api#noAuth";
  private static final String BEARER = "smithy.api#httpBearerAuth";
  private static final String SIGV4 = "aws.auth#sigv4";
  private static final String SIGV4A = "aws.auth#sigv4a";

  /** botocore's name: no trait of Smithy's stands for it. */
  private static final String SIGV2 = "v2";

  /**
   * That of an operation: its own, or else its service's.
   *
   * @throws UnsupportedDefinitionException where all that is listed cannot be generated
   */
  static Authentication of(ServicePlan service, OperationDefinition operation) {
    boolean form = service.protocol() == Protocol.AWS_QUERY;
    List<String> usable =
        schemes(service.metadata(), operation).stream().filter(it -> isUsable(it, form)).toList();
    if (usable.isEmpty()) {
      throw new UnsupportedDefinitionException(
          DiagnosticCode.UNSUPPORTED_AUTH,
          operation.name() + " of " + service.name(),
          String.join(" or ", schemes(service.metadata(), operation)));
    }
    if (usable.get(0).equals(NONE)) {
      return new Authentication(false, false, false, false);
    }
    return new Authentication(
        usable.contains(SIGV2),
        usable.contains(SIGV4),
        usable.contains(SIGV4A),
        usable.contains(BEARER));
  }

  /** Whether requests may be signed in one way or another. */
  public boolean signed() {
    return version2 || version4 || version4a;
  }

  private static boolean isUsable(String scheme, boolean form) {
    return switch (scheme) {
      case NONE, BEARER, SIGV4, SIGV4A -> true;
      case SIGV2 -> form;
      default -> false;
    };
  }

  /** Whether a service's operations take bearer tokens where they do not say otherwise. */
  static boolean takesTokens(ServiceMetadata service) {
    return schemes(service).contains(BEARER);
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
    String version = Objects.requireNonNullElse(service.signatureVersion(), "v4");
    return switch (version) {
      case "bearer" -> List.of(BEARER);
      case "v4", "s3", "s3v4" -> List.of(SIGV4);
      default -> List.of(version);
    };
  }

  /** Why no URL can be made that carries it; null where one can. */
  @Nullable String unfitForUrls() {
    if (version2) {
      return "its requests are signed with Signature Version 2, which has no such URLs";
    }
    return token && !signed()
        ? "its requests carry a bearer token, which a URL must not show"
        : null;
  }
}
