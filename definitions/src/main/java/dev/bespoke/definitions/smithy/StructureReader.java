package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.ErrorTrait;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;

/** Reads a structure or union. */
final class StructureReader {
  private final ServiceClosure closure;
  private final Shape shape;
  private final Traits traits;

  StructureReader(ServiceClosure closure, Shape shape) {
    this.closure = closure;
    this.shape = shape;
    this.traits = Traits.of(shape);
  }

  StructureDefinition structure() {
    List<MemberDefinition> members = new ArrayList<>();
    Set<String> required = new LinkedHashSet<>();
    String payload = null;
    for (MemberShape member : shape.members()) {
      members.add(new MemberReader(closure, shape, member).member());
      Traits memberTraits = Traits.of(member);
      if (memberTraits.has("smithy.api#required")) {
        required.add(member.getMemberName());
      }
      if (closure.isTopLevel(shape) && memberTraits.has("smithy.api#httpPayload")) {
        payload = member.getMemberName();
      }
    }
    boolean stream = shape.isUnionShape() && traits.has("smithy.api#streaming");
    ErrorTrait error = error();
    return new StructureDefinition(
        closure.name(shape.getId(), shape),
        traits.documentation(),
        traits.has("smithy.api#sensitive"),
        traits.deprecation(),
        members,
        required,
        payload,
        shape.isUnionShape() && !stream,
        stream,
        closure.isEvent(shape) && error == null,
        error,
        traits.string("smithy.api#xmlName"),
        traits.xmlNamespace());
  }

  private @Nullable ErrorTrait error() {
    String fault = traits.string("smithy.api#error");
    if (fault == null) {
      return null;
    }
    Traits service = Traits.of(closure.service());
    boolean queryCompatible = service.has("aws.protocols#awsQueryCompatible");
    boolean query = queryCompatible || service.has("aws.protocols#awsQuery");
    JsonObject queryError = query ? traits.object("aws.protocols#awsQueryError") : null;
    JsonObject retryable = traits.object("smithy.api#retryable");
    String code = queryError == null ? null : queryError.string("code");
    return new ErrorTrait(
        code == null ? closure.name(shape.getId(), shape) : code,
        queryError == null
            ? traits.integer("smithy.api#httpError")
            : queryError.optionalInt("httpResponseCode"),
        fault.equals("client"),
        fault.equals("server"),
        retryable != null,
        retryable != null && retryable.flag("throttling"),
        queryCompatible ? code : null);
  }
}
