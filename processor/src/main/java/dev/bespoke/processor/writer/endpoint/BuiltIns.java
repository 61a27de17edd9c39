package dev.bespoke.processor.writer.endpoint;

import dev.bespoke.definitions.endpoint.EndpointParameter;
import dev.bespoke.processor.source.CodeBlock;
import org.jspecify.annotations.Nullable;

/** The settings that rules can ask for (Smithy, "AWS rules engine built-ins"). */
final class BuiltIns {
  private static final String SESSIONS_OFF = "AWS::S3::DisableS3ExpressSessionAuth";
  private static final String SESSIONS_OFF_NAME = "DisableS3ExpressSessionAuth";

  private BuiltIns() {}

  /** The client's setting; null for a parameter that is given with each request. */
  static @Nullable CodeBlock setting(EndpointParameter parameter) {
    if (name(parameter).equals(SESSIONS_OFF)) {
      return CodeBlock.of(
          "settings.disableS3ExpressSessionAuth()$W|| parameters.isTrue($S)", SESSIONS_OFF_NAME);
    }
    String accessor =
        switch (name(parameter)) {
          case "AWS::Region" -> "region()";
          case "AWS::UseFIPS" -> "fips()";
          case "AWS::UseDualStack" -> "dualStack()";
          case "SDK::Endpoint" -> "customUrl()";
          case "AWS::Auth::AccountIdEndpointMode" -> "accountIdMode().text()";
          case "AWS::S3::Accelerate" -> "accelerate()";
          case "AWS::S3::ForcePathStyle" -> "forcePathStyle(parameters.get(\"Bucket\"))";
          case "AWS::S3::UseGlobalEndpoint" -> "globalUsEast1()";
          case "AWS::S3::UseArnRegion", "AWS::S3Control::UseArnRegion" -> "useArnRegion()";
          case "AWS::S3::DisableMultiRegionAccessPoints" -> "disableMultiRegionAccessPoints()";
          case "AWS::STS::UseGlobalEndpoint" -> "globalSts()";
          default -> null;
        };
    return accessor == null ? null : CodeBlock.of("settings.$L", accessor);
  }

  /** The name by which requests give the parameter; null for a setting of the client. */
  static @Nullable String requestParameter(EndpointParameter parameter) {
    if (name(parameter).equals(SESSIONS_OFF)) {
      return SESSIONS_OFF_NAME; // by operations that copy, whatever the client has
    }
    if (setting(parameter) != null) {
      return null;
    }
    return parameter.builtIn() == null ? parameter.name() : parameter.builtIn();
  }

  /** Whether a client always has the setting. */
  static boolean isAlwaysThere(EndpointParameter parameter) {
    return switch (name(parameter)) {
      case "AWS::UseFIPS",
          "AWS::UseDualStack",
          "AWS::Auth::AccountIdEndpointMode",
          "AWS::S3::Accelerate",
          "AWS::S3::ForcePathStyle",
          "AWS::S3::UseGlobalEndpoint",
          "AWS::S3::DisableMultiRegionAccessPoints",
          SESSIONS_OFF,
          "AWS::STS::UseGlobalEndpoint" ->
          true;
      default -> false;
    };
  }

  /** Smithy's S3 has given this one no name as a built-in, botocore's has. */
  private static String name(EndpointParameter parameter) {
    if (parameter.builtIn() != null) {
      return parameter.builtIn();
    }
    return parameter.name().equals(SESSIONS_OFF_NAME) ? SESSIONS_OFF : "";
  }
}
