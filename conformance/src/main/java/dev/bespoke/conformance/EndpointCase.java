package dev.bespoke.conformance;

import dev.bespoke.runtime.client.ClientBuilder;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.endpoint.AccountIdEndpointMode;
import dev.bespoke.runtime.endpoint.AddressingStyle;
import dev.bespoke.runtime.error.BespokeException;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.http.HttpRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.BooleanNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.ShapeId;

/**
 * A call of a client with certain settings, and where it has to lead, signed and with what.
 *
 * @param hostPrefix what the operation puts before the host of its endpoint
 */
record EndpointCase(
    String documentation,
    OperationShape operation,
    String hostPrefix,
    ObjectNode input,
    ObjectNode expected) {
  private static final ShapeId ENDPOINT = ShapeId.from("smithy.api#endpoint");
  private static final ShapeId CONTEXT = ShapeId.from("smithy.rules#contextParam");

  static EndpointCase of(Model model, ServiceShape service, ObjectNode test, ObjectNode input) {
    ShapeId id =
        ShapeId.fromParts(
            service.getId().getNamespace(), input.expectStringMember("operationName").getValue());
    OperationShape operation = model.expectShape(id, OperationShape.class);
    return new EndpointCase(
        test.getStringMemberOrDefault("documentation", ""),
        operation,
        hostPrefix(model, operation, input),
        input,
        test.expectObjectMember("expect"));
  }

  /** The value of the one member that the prefix consists of, unless the rules place it. */
  private static String hostPrefix(Model model, OperationShape operation, ObjectNode input) {
    String template =
        operation
            .findTrait(ENDPOINT)
            .map(trait -> trait.toNode().expectObjectNode().expectStringMember("hostPrefix"))
            .map(node -> node.getValue().replaceAll("[{}.]", ""))
            .orElse("");
    return model
        .expectShape(operation.getInputShape())
        .getMember(template)
        .filter(member -> !member.hasTrait(CONTEXT))
        .map(
            member ->
                input.expectObjectMember("operationParams").expectStringMember(template).getValue()
                    + ".")
        .orElse("");
  }

  /**
   * Runs it; throws where it fails.
   *
   * @param texts whether errors have to say what the case says
   */
  void run(GeneratedClient client, boolean texts) throws Exception {
    EndpointTransport transport = new EndpointTransport();
    String error = expected.getStringMemberOrDefault("error", null);
    try {
      new Call(client, operation, transport).invoke(params(), this::configure);
    } catch (ServiceException answered) { // the transport answers every call with an error
      Mismatch.check("refused", error, null);
      check(transport.request());
      return;
    } catch (BespokeException e) {
      if (error == null) {
        throw e;
      }
      Mismatch.check("error", texts ? error : e.getMessage(), e.getMessage());
      return;
    }
    throw new Mismatch("the call ended, though nothing answered it");
  }

  private ObjectNode params() {
    return input.getObjectMember("operationParams").orElse(ObjectNode.objectNode());
  }

  private void configure(ClientBuilder<?> builder) {
    Map<String, Node> settings =
        input.getObjectMember("builtInParams").map(ObjectNode::getStringMap).orElse(Map.of());
    boolean legacySts = isTrue(settings.get("AWS::STS::UseGlobalEndpoint"));
    builder
        .environment(new StsEnvironment(legacySts ? "legacy" : "regional"))
        .addressingStyle(AddressingStyle.VIRTUAL)
        .regionalUsEast1(true)
        .useArnRegion(true); // as the rules read it where it is unset
    settings.forEach((name, value) -> configure(builder, name, value));
  }

  private static void configure(ClientBuilder<?> builder, String name, Node value) {
    boolean on = isTrue(value);
    switch (name) {
      case "AWS::Region" -> builder.region(text(value));
      case "AWS::UseFIPS" -> builder.fips(on);
      case "AWS::UseDualStack" -> builder.dualStack(on);
      case "SDK::Endpoint" -> builder.endpointUrl(text(value));
      case "AWS::Auth::AccountIdEndpointMode" ->
          builder.accountIdEndpointMode(
              AccountIdEndpointMode.valueOf(text(value).toUpperCase(Locale.ROOT)));
      case "AWS::Auth::AccountId" ->
          builder.credentials(
              CredentialsProvider.of(Credentials.of("AKID", "SECRET").withAccountId(text(value))));
      case "AWS::S3::Accelerate" -> builder.accelerate(on);
      case "AWS::S3::ForcePathStyle" ->
          builder.addressingStyle(on ? AddressingStyle.PATH : AddressingStyle.VIRTUAL);
      case "AWS::S3::UseGlobalEndpoint" -> builder.regionalUsEast1(!on);
      case "AWS::S3::UseArnRegion", "AWS::S3Control::UseArnRegion" -> builder.useArnRegion(on);
      case "AWS::S3::DisableMultiRegionAccessPoints" -> builder.disableMultiRegionAccessPoints(on);
      case "AWS::STS::UseGlobalEndpoint" -> {} // has no setting but the environment's
      default -> throw new Mismatch("unknown setting " + name);
    }
  }

  private void check(HttpRequest request) {
    ObjectNode endpoint = expected.expectObjectMember("endpoint");
    URI url = URI.create(endpoint.expectStringMember("url").getValue());
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    Mismatch.check(
        "host",
        url.getScheme() + "://" + hostPrefix + url.getRawAuthority(),
        request.scheme() + "://" + request.hostHeader());
    Mismatch.check(
        "path " + request.path() + " does not begin with " + path,
        path.isEmpty() || path.equals("/") || (request.path() + "/").startsWith(path + "/"));
    endpoint
        .getObjectMember("headers")
        .ifPresent(
            headers ->
                headers
                    .getStringMap()
                    .forEach(
                        (name, values) ->
                            Mismatch.check(
                                name,
                                values.expectArrayNode().getElementsAs(EndpointCase::text),
                                request.headers().all(name))));
    ObjectNode properties = endpoint.getObjectMember("properties").orElse(ObjectNode.objectNode());
    properties
        .getArrayMember("authSchemes")
        .ifPresent(schemes -> signed(schemes.getElementsAs(ObjectNode.class), request));
  }

  /** The first scheme that is good for one region, or else the first. */
  private static void signed(List<ObjectNode> schemes, HttpRequest request) {
    ObjectNode scheme = schemes.get(0);
    for (ObjectNode other : schemes) {
      if (!isNamed(other, "sigv4a")) {
        scheme = other;
        break;
      }
    }
    String authorization = String.valueOf(request.headers().get("authorization"));
    String service = scheme.expectStringMember("signingName").getValue();
    if (isNamed(scheme, "sigv4a")) {
      Mismatch.check(authorization, authorization.startsWith("AWS4-ECDSA-P256-SHA256 "));
      Mismatch.check(
          "regions",
          String.join(
              ",", scheme.expectArrayMember("signingRegionSet").getElementsAs(EndpointCase::text)),
          request.headers().get("x-amz-region-set"));
      Mismatch.check(authorization, authorization.contains("/" + service + "/aws4_request"));
      return;
    }
    boolean express = isNamed(scheme, "sigv4-s3express");
    String key = express ? EndpointTransport.SESSION_KEY : "AKID";
    String region = scheme.expectStringMember("signingRegion").getValue();
    Mismatch.check("session", express, request.headers().contains("x-amz-s3session-token"));
    Mismatch.check(
        authorization + " is not of " + region + ", " + service,
        authorization.startsWith("AWS4-HMAC-SHA256 Credential=" + key + "/")
            && authorization.contains("/" + region + "/" + service + "/aws4_request"));
  }

  private static boolean isNamed(ObjectNode scheme, String name) {
    return scheme.expectStringMember("name").getValue().equals(name);
  }

  private static boolean isTrue(@Nullable Node node) {
    return node instanceof BooleanNode flag && flag.getValue();
  }

  private static String text(Node node) {
    return node.expectStringNode().getValue();
  }
}
