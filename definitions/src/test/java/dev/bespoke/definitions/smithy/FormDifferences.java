package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.BlobDefinition;
import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.Location;
import dev.bespoke.definitions.MapDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.NumberDefinition;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.PaginatorDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ServiceMetadata;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.TimestampDefinition;
import dev.bespoke.definitions.WaiterDefinition;
import dev.bespoke.definitions.WaiterDefinition.Acceptor;
import dev.bespoke.definitions.WaiterDefinition.Matcher;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lists where a service's model and its definition in botocore's form would put other bytes on the
 * wire. It looks at what both have, since they are of different days, and not at what botocore's
 * form cannot say (defaults) or says for botocore alone (the version of JSON in {@code rest-json}).
 */
final class FormDifferences {
  /** The name of a label, which botocore's form may change together with its member's. */
  private static final Pattern LABEL = Pattern.compile("\\{[^}+]*");

  private static final Set<Location> NAMELESS = EnumSet.of(Location.URI, Location.STATUS_CODE);

  private final ServiceDefinition smithy;
  private final ServiceDefinition botocore;
  private final List<FormDifference> differences = new ArrayList<>();

  private FormDifferences(ServiceDefinition smithy, ServiceDefinition botocore) {
    this.smithy = smithy;
    this.botocore = botocore;
  }

  static List<FormDifference> between(ServiceDefinition smithy, ServiceDefinition botocore) {
    FormDifferences differences = new FormDifferences(smithy, botocore);
    differences.compareAll();
    return differences.differences;
  }

  private void compareAll() {
    compareMetadata(smithy.metadata(), botocore.metadata());
    for (String name : smithy.operationNames()) {
      OperationDefinition theirs = botocore.operation(name);
      if (theirs != null) {
        compareOperations(name, Objects.requireNonNull(smithy.operation(name)), theirs);
        comparePaginators(name);
      }
    }
    for (String name : smithy.shapeNames()) {
      if (botocore.shapeNames().contains(name)) {
        compareShapes(name, smithy.shape(name), botocore.shape(name));
      }
    }
    for (String name : smithy.waiterNames()) {
      WaiterDefinition theirs = botocore.waiter(name);
      if (theirs != null) {
        WaiterDefinition ours = Objects.requireNonNull(smithy.waiter(name));
        compare(name, "waiter", acceptors(ours), acceptors(theirs));
      }
    }
  }

  private void compare(String place, String property, Object ours, Object theirs) {
    if (!ours.equals(theirs)) {
      differences.add(
          new FormDifference(
              smithy.name(), place, property, String.valueOf(ours), String.valueOf(theirs)));
    }
  }

  private void compareMetadata(ServiceMetadata ours, ServiceMetadata theirs) {
    compare("", "serviceId", ours.serviceId(), theirs.serviceId());
    compare("", "endpointPrefix", ours.endpointPrefix(), theirs.endpointPrefix());
    compare("", "signingName", ours.signingName(), theirs.signingName());
    compare("", "apiVersion", ours.apiVersion(), theirs.apiVersion());
    compare("", "protocols", ours.protocols(), theirs.protocols());
    compare("", "jsonVersion", jsonVersion(ours), jsonVersion(theirs));
    compare("", "targetPrefix", text(ours.targetPrefix()), text(theirs.targetPrefix()));
    compare("", "queryCompatible", ours.queryCompatible(), theirs.queryCompatible());
  }

  private static String jsonVersion(ServiceMetadata metadata) {
    return metadata.protocols().contains("json") ? text(metadata.jsonVersion()) : "";
  }

  private void compareOperations(
      String name, OperationDefinition ours, OperationDefinition theirs) {
    compare(name, "method", ours.httpMethod(), theirs.httpMethod());
    compare(name, "path", path(ours), path(theirs));
    compare(name, "responseCode", ours.responseCode(), theirs.responseCode());
    compare(name, "input", text(ours.input()), text(theirs.input()));
    compare(name, "inputName", text(ours.inputLocationName()), text(theirs.inputLocationName()));
    compare(
        name, "inputNamespace", text(ours.inputXmlNamespace()), text(theirs.inputXmlNamespace()));
    compare(name, "output", text(ours.output()), text(theirs.output()));
    compare(name, "outputWrapper", text(ours.outputWrapper()), text(theirs.outputWrapper()));
    compare(name, "checksum", text(ours.httpChecksum()), text(theirs.httpChecksum()));
    compare(name, "unsigned", isUnsigned(ours), isUnsigned(theirs));
    compare(name, "unsignedPayload", ours.unsignedPayload(), theirs.unsignedPayload());
    compare(name, "hostPrefix", text(ours.hostPrefix()), text(theirs.hostPrefix()));
    compare(
        name,
        "staticContext",
        new TreeMap<>(ours.staticContextParams()),
        new TreeMap<>(theirs.staticContextParams()));
    compare(
        name, "operationContext", ours.operationContextParams(), theirs.operationContextParams());
    compare(name, "compression", ours.requestCompression(), theirs.requestCompression());
  }

  private static String path(OperationDefinition operation) {
    return LABEL.matcher(operation.requestUri()).replaceAll("{");
  }

  private static boolean isUnsigned(OperationDefinition operation) {
    return operation.auth().contains("smithy.api#noAuth");
  }

  private void comparePaginators(String operation) {
    PaginatorDefinition ours = smithy.paginator(operation);
    PaginatorDefinition theirs = botocore.paginator(operation);
    if (ours != null && theirs != null) {
      compare(operation, "inputTokens", ours.inputTokens(), theirs.inputTokens());
      compare(operation, "outputTokens", ours.outputTokens(), theirs.outputTokens());
    }
  }

  private void compareShapes(String name, ShapeDefinition ours, ShapeDefinition theirs) {
    compare(name, "type", ours.getClass().getSimpleName(), theirs.getClass().getSimpleName());
    if (ours instanceof StructureDefinition x && theirs instanceof StructureDefinition y) {
      compareStructures(name, x, y);
    } else if (ours instanceof ListDefinition x && theirs instanceof ListDefinition y) {
      compare(name, "sparse", x.sparse(), y.sparse());
      compareMembers(name, x.member(), y.member());
    } else if (ours instanceof MapDefinition x && theirs instanceof MapDefinition y) {
      compare(name, "sparse", x.sparse(), y.sparse());
      compareMembers(name + ".key", x.key(), y.key());
      compareMembers(name + ".value", x.value(), y.value());
    } else if (ours instanceof NumberDefinition x && theirs instanceof NumberDefinition y) {
      compare(name, "number", x.kind(), y.kind());
    } else if (ours instanceof BlobDefinition x && theirs instanceof BlobDefinition y) {
      compare(name, "requiresLength", x.requiresLength(), y.requiresLength());
    }
  }

  private void compareStructures(
      String name, StructureDefinition ours, StructureDefinition theirs) {
    compare(name, "payload", text(ours.payload()), text(theirs.payload()));
    compare(name, "union", ours.union(), theirs.union());
    compare(name, "eventStream", ours.eventStream(), theirs.eventStream());
    compare(name, "event", ours.event(), theirs.event());
    compare(name, "error", error(ours), error(theirs));
    for (MemberDefinition member : ours.members()) {
      MemberDefinition other = theirs.member(member.name());
      if (other != null) {
        compareMembers(name + "." + member.name(), member, other);
      }
    }
  }

  private static String error(StructureDefinition structure) {
    return structure.error() == null ? "" : structure.error().code();
  }

  /** Compares what members amount to, whether they or their targets say so. */
  private void compareMembers(String place, MemberDefinition ours, MemberDefinition theirs) {
    boolean xml = botocore.metadata().protocols().stream().noneMatch(this::isJson);
    boolean restJson = botocore.metadata().protocols().contains("rest-json");
    ShapeDefinition target = smithy.shape(ours.shape());
    ShapeDefinition other = botocore.shape(theirs.shape());
    compare(place, "location", text(ours.location()), text(theirs.location()));
    compare(place, "name", wireName(ours, xml, restJson), wireName(theirs, xml, restJson));
    compare(place, "queryName", text(ours.queryName()), text(theirs.queryName()));
    compare(place, "xmlAttribute", ours.xmlAttribute(), theirs.xmlAttribute());
    compare(
        place, "flattened", xml && isFlattened(ours, target), xml && isFlattened(theirs, other));
    compare(place, "timestampFormat", format(ours, target), format(theirs, other));
    compare(place, "streaming", isStreaming(ours, target), isStreaming(theirs, other));
    compare(place, "idempotencyToken", ours.idempotencyToken(), theirs.idempotencyToken());
    compare(place, "jsonValue", isJsonHeader(ours), isJsonHeader(theirs));
    compare(place, "hostLabel", ours.hostLabel(), theirs.hostLabel());
    compare(place, "contextParam", text(ours.contextParam()), text(theirs.contextParam()));
    compare(place, "eventPayload", ours.eventPayload(), theirs.eventPayload());
    compare(place, "eventHeader", ours.eventHeader(), theirs.eventHeader());
  }

  private static String wireName(MemberDefinition member, boolean xml, boolean restJson) {
    if (member.location() != null) {
      return NAMELESS.contains(member.location()) ? "" : member.wireName();
    }
    return xml ? member.wireName() : restJson ? member.jsonWireName() : "";
  }

  private static boolean isStreaming(MemberDefinition member, ShapeDefinition target) {
    return member.streaming() || (target instanceof BlobDefinition blob && blob.streaming());
  }

  private static boolean isJsonHeader(MemberDefinition member) {
    return member.location() == Location.HEADER && member.jsonValue();
  }

  private boolean isJson(String protocol) {
    return protocol.equals("json")
        || protocol.equals("rest-json")
        || protocol.equals("smithy-rpc-v2-cbor");
  }

  private static boolean isFlattened(MemberDefinition member, ShapeDefinition target) {
    return member.flattened()
        || (target instanceof ListDefinition list && list.flattened())
        || (target instanceof MapDefinition map && map.flattened());
  }

  private static String format(MemberDefinition member, ShapeDefinition target) {
    return text(
        member.timestampFormat() == null && target instanceof TimestampDefinition timestamp
            ? timestamp.format()
            : member.timestampFormat());
  }

  /** A response without an error is one of status 200. */
  private static List<Object> acceptors(WaiterDefinition waiter) {
    List<Object> acceptors = new ArrayList<>();
    acceptors.add(waiter.operation());
    acceptors.add(waiter.delay());
    for (Acceptor acceptor : waiter.acceptors()) {
      boolean ok = acceptor.matcher() == Matcher.STATUS && acceptor.expected().equals(200L);
      acceptors.add(ok ? new Acceptor(acceptor.state(), Matcher.ERROR, null, false) : acceptor);
    }
    return acceptors;
  }

  private static String text(@Nullable Object value) {
    return String.valueOf(value);
  }
}
