package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.BlobDefinition;
import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.Location;
import dev.bespoke.definitions.MapDefinition;
import dev.bespoke.definitions.MemberDefinition;
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
  private final List<String> differences = new ArrayList<>();

  private FormDifferences(ServiceDefinition smithy, ServiceDefinition botocore) {
    this.smithy = smithy;
    this.botocore = botocore;
  }

  static List<String> between(ServiceDefinition smithy, ServiceDefinition botocore) {
    FormDifferences differences = new FormDifferences(smithy, botocore);
    differences.compareAll();
    return differences.differences;
  }

  private void compareAll() {
    compare("metadata", metadata(smithy.metadata()), metadata(botocore.metadata()));
    for (String name : smithy.operationNames()) {
      OperationDefinition theirs = botocore.operation(name);
      if (theirs != null) {
        OperationDefinition ours = Objects.requireNonNull(smithy.operation(name));
        compare("operation " + name, operation(ours), operation(theirs));
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
        compare(
            "waiter " + name,
            acceptors(Objects.requireNonNull(smithy.waiter(name))),
            acceptors(theirs));
      }
    }
  }

  private void compare(String place, Object ours, Object theirs) {
    if (!ours.equals(theirs)) {
      differences.add(place + ": " + ours + " / " + theirs);
    }
  }

  private static List<Object> metadata(ServiceMetadata metadata) {
    return List.of(
        metadata.serviceId(),
        metadata.endpointPrefix(),
        metadata.signingName(),
        metadata.apiVersion(),
        metadata.protocols(),
        metadata.protocols().contains("json") ? text(metadata.jsonVersion()) : "",
        text(metadata.targetPrefix()),
        metadata.queryCompatible());
  }

  private static List<Object> operation(OperationDefinition operation) {
    return List.of(
        operation.httpMethod(),
        LABEL.matcher(operation.requestUri()).replaceAll("{"),
        operation.responseCode(),
        text(operation.input()),
        text(operation.inputLocationName()),
        text(operation.inputXmlNamespace()),
        operation.output() == null ? "" : operation.output(),
        text(operation.outputWrapper()),
        text(operation.httpChecksum()),
        operation.auth().contains("smithy.api#noAuth"),
        operation.unsignedPayload(),
        text(operation.hostPrefix()),
        new TreeMap<>(operation.staticContextParams()),
        operation.operationContextParams(),
        operation.requestCompression());
  }

  private void comparePaginators(String operation) {
    PaginatorDefinition ours = smithy.paginator(operation);
    PaginatorDefinition theirs = botocore.paginator(operation);
    if (ours != null && theirs != null) {
      compare("paginator " + operation, tokens(ours), tokens(theirs));
    }
  }

  private static List<Object> tokens(PaginatorDefinition paginator) {
    return List.of(paginator.inputTokens(), paginator.outputTokens());
  }

  private void compareShapes(String name, ShapeDefinition ours, ShapeDefinition theirs) {
    compare("shape " + name, ours.getClass(), theirs.getClass());
    if (ours instanceof StructureDefinition x && theirs instanceof StructureDefinition y) {
      compare("structure " + name, structure(x), structure(y));
      for (MemberDefinition member : x.members()) {
        MemberDefinition other = y.member(member.name());
        if (other != null) {
          compareMembers(name + "." + member.name(), member, other);
        }
      }
    } else if (ours instanceof ListDefinition x && theirs instanceof ListDefinition y) {
      compare("list " + name, x.sparse(), y.sparse());
      compareMembers(name, x.member(), y.member());
    } else if (ours instanceof MapDefinition x && theirs instanceof MapDefinition y) {
      compare("map " + name, x.sparse(), y.sparse());
      compareMembers(name + ".key", x.key(), y.key());
      compareMembers(name + ".value", x.value(), y.value());
    }
  }

  private static List<Object> structure(StructureDefinition structure) {
    return List.of(
        text(structure.payload()),
        structure.union(),
        structure.eventStream(),
        structure.event(),
        structure.error() == null ? "" : structure.error().code());
  }

  private void compareMembers(String place, MemberDefinition ours, MemberDefinition theirs) {
    compare("member " + place, member(smithy, ours), member(botocore, theirs));
  }

  /** What a member amounts to, whether it or its target says so. */
  private List<Object> member(ServiceDefinition service, MemberDefinition member) {
    ShapeDefinition target = service.shape(member.shape());
    boolean xml = botocore.metadata().protocols().stream().noneMatch(this::isJson);
    boolean restJson = botocore.metadata().protocols().contains("rest-json");
    return List.of(
        text(member.location()),
        (member.location() != null && NAMELESS.contains(member.location()))
                || (member.location() == null && !xml)
            ? ""
            : member.wireName(),
        member.location() == null && restJson ? member.jsonWireName() : "",
        text(member.queryName()),
        member.xmlAttribute(),
        xml && isFlattened(member, target),
        text(format(member, target)),
        member.streaming() || (target instanceof BlobDefinition blob && blob.streaming()),
        member.idempotencyToken(),
        member.location() == Location.HEADER && member.jsonValue(),
        member.hostLabel(),
        text(member.contextParam()),
        member.eventPayload(),
        member.eventHeader());
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

  private static @Nullable String format(MemberDefinition member, ShapeDefinition target) {
    return member.timestampFormat() == null && target instanceof TimestampDefinition timestamp
        ? timestamp.format()
        : member.timestampFormat();
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
