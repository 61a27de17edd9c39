package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.BlobDefinition;
import dev.bespoke.definitions.EnumDefinition;
import dev.bespoke.definitions.ErrorTrait;
import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.Location;
import dev.bespoke.definitions.MapDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StringDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.XmlNamespace;
import dev.bespoke.processor.plan.MemberPlan.Absence;
import dev.bespoke.processor.plan.ShapePlan.Constant;
import dev.bespoke.processor.plan.ShapePlan.EnumPlan;
import dev.bespoke.processor.plan.ShapePlan.ErrorPlan;
import dev.bespoke.processor.plan.ShapePlan.Role;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ShapePlan.UnionPlan;
import dev.bespoke.processor.plan.ShapePlan.Variant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans the class of one shape. */
final class ShapePlanner {
  /** What errors' messages are called in the body. */
  private static final Set<String> MESSAGES = Set.of("message", "Message");

  private final ServiceDefinition definition;
  private final ServicePlan service;
  private final ShapeClosure closure;
  private final TypeResolver types;
  private final Map<String, ClassName> sentErrors;
  private final Sensitivity sensitivity;

  ShapePlanner(
      ServiceDefinition definition,
      ServicePlan service,
      ShapeClosure closure,
      TypeResolver types,
      Map<String, ClassName> sentErrors) {
    this.definition = definition;
    this.service = service;
    this.closure = closure;
    this.types = types;
    this.sentErrors = sentErrors;
    this.sensitivity = new Sensitivity(definition);
  }

  /** A structure, union or enum that is part of others. */
  ShapePlan nested(ShapeDefinition shape, ClassName className) {
    if (shape instanceof EnumDefinition enumeration) {
      return new EnumPlan(className, shape.documentation(), constants(enumeration));
    }
    StructureDefinition structure = (StructureDefinition) shape;
    return structure.union() || structure.eventStream()
        ? union(structure, className)
        : structure(structure, className, closure.isEvent(structure) ? Role.EVENT : Role.NESTED);
  }

  /** A structure, request or response; the member that streams is not part of it. */
  StructurePlan structure(StructureDefinition shape, ClassName className, Role role) {
    boolean nested = role == Role.NESTED || role == Role.EVENT;
    NameAllocator names = new NameAllocator();
    List<MemberPlan> members = new ArrayList<>();
    for (MemberDefinition member : shape.members()) {
      if (!isStreaming(member)) {
        String javaName = name(names, member);
        members.add(member(shape, member, javaName, !nested, role != Role.REQUEST));
      }
    }
    return new StructurePlan(
        className,
        shape.documentation(),
        role,
        members,
        nested ? closure.written().contains(shape.name()) : role == Role.REQUEST,
        nested ? closure.read().contains(shape.name()) : role == Role.RESPONSE,
        role != Role.RESPONSE
            && (role == Role.REQUEST || closure.written().contains(shape.name()))
            && closure.needsCheck(shape));
  }

  /** A collection takes the name of what tells whether it is present, too. */
  private String name(NameAllocator names, MemberDefinition member) {
    ShapeDefinition target = definition.shape(member.shape());
    boolean collection = target instanceof ListDefinition || target instanceof MapDefinition;
    return names.allocate(
        NamingStrategy.member(member.name()),
        "Member",
        name -> collection ? List.of(name, MemberPlan.presenceOf(name)) : List.of(name));
  }

  /** An exception. */
  ErrorPlan error(StructureDefinition shape, ClassName className, ClassName superclass) {
    NameAllocator names = new NameAllocator();
    List<MemberPlan> members = new ArrayList<>();
    boolean hidesMessage = false;
    for (MemberDefinition member : shape.members()) {
      // The exception's own message and code: ServiceException has them already.
      if (isMessage(member)) {
        hidesMessage = hidesMessage || sensitivity.of(shape, member);
      } else if (!isCode(member)) {
        String javaName = names.allocate(NamingStrategy.errorMember(member.name()), "Member");
        members.add(member(shape, member, javaName, true, true));
      }
    }
    ErrorTrait trait = shape.error();
    return new ErrorPlan(
        className,
        shape.documentation(),
        codes(shape, trait),
        superclass,
        members,
        hidesMessage,
        trait != null && trait.retryable(),
        trait != null && trait.throttling());
  }

  /** Whether an error's member is what the runtime reads as the error's message. */
  private boolean isMessage(MemberDefinition member) {
    return member.name().equalsIgnoreCase("message")
        && isInErrorsBody(member)
        && MESSAGES.contains(types.readName(member))
        && definition.shape(member.shape()) instanceof StringDefinition;
  }

  /** Whether an error's member is the element that names the error in XML. */
  private boolean isCode(MemberDefinition member) {
    return service.protocol().readsXml()
        && isInErrorsBody(member)
        && types.readName(member).equals("Code");
  }

  private boolean isInErrorsBody(MemberDefinition member) {
    return member.location() == null || !service.protocol().bindsHttp();
  }

  /** The definition's code; a service that once spoke another protocol answers with either. */
  private static List<String> codes(StructureDefinition shape, @Nullable ErrorTrait trait) {
    Set<String> codes = new LinkedHashSet<>();
    codes.add(trait == null ? shape.name() : trait.code());
    codes.add(shape.name());
    if (trait != null && trait.queryErrorCode() != null) {
      codes.add(trait.queryErrorCode());
    }
    return List.copyOf(codes);
  }

  /** Whether a member is the body itself, to be streamed. */
  boolean isStreaming(MemberDefinition member) {
    return member.streaming()
        || EventsPlanner.isStream(definition.shape(member.shape()))
        || (definition.shape(member.shape()) instanceof BlobDefinition blob && blob.streaming());
  }

  private UnionPlan union(StructureDefinition shape, ClassName className) {
    NameAllocator fields = new NameAllocator();
    NameAllocator records = new NameAllocator();
    fields.allocate("unknownMember", "");
    records.allocate("Unknown", "");
    records.allocate(className.simpleName(), "");
    List<Variant> variants = new ArrayList<>();
    // Errors among events are thrown, unless they are sent; events come one by one, so nothing
    // carries their union.
    boolean stream = shape.eventStream();
    for (MemberDefinition member : shape.members()) {
      ClassName sent = stream ? sentErrors.get(member.shape()) : null;
      if (stream && sent == null && closure.errors().contains(member.shape())) {
        continue;
      }
      String javaName = fields.allocate(NamingStrategy.member(member.name()), "Member");
      String stem = Character.toUpperCase(javaName.charAt(0)) + javaName.substring(1);
      String record =
          records.allocate(NamingStrategy.isReserved(stem) ? stem + "Value" : stem, "Variant");
      MemberPlan plan = member(shape, member, javaName, false, false);
      variants.add(
          new Variant(
              sent == null
                  ? plan
                  : plan.withType(new ValueType.StructureRef(sent, member.shape(), false)),
              record));
    }
    return new UnionPlan(
        className,
        shape.documentation(),
        variants,
        !stream && closure.written().contains(shape.name()),
        !stream && closure.read().contains(shape.name()),
        !stream && closure.written().contains(shape.name()) && closure.needsCheck(shape));
  }

  /**
   * Plans a member.
   *
   * @param bound whether the structure is the top of a message, whose members have their locations
   * @param filled whether clients fill in what is absent: in all but requests and unions
   */
  private MemberPlan member(
      StructureDefinition shape,
      MemberDefinition member,
      String javaName,
      boolean bound,
      boolean filled) {
    Protocol protocol = service.protocol();
    Location location = bound && protocol.bindsHttp() ? member.location() : null;
    if (filled && (location == Location.QUERY || location == Location.URI)) {
      location = null; // nothing of a response stands there
    }
    ShapeDefinition target = definition.shape(member.shape());
    boolean required = shape.required().contains(member.name());
    return new MemberPlan(
        member,
        javaName,
        types.typeOf(member, location),
        location,
        location == null ? types.readName(member) : member.wireName(),
        location == null ? types.writeName(member) : member.wireName(),
        required,
        sensitivity.of(shape, member),
        namespace(member),
        mediaType(target),
        filled && !member.clientOptional()
            ? new Absence(member.defaultValue(), required)
            : Absence.NONE,
        ServiceQuirks.of(service.metadata(), member));
  }

  private static @Nullable String mediaType(ShapeDefinition shape) {
    if (shape instanceof StringDefinition string) {
      return string.mediaType();
    }
    return shape instanceof BlobDefinition blob ? blob.mediaType() : null;
  }

  /**
   * The namespace that a member's element declares. That of its structure counts at the top alone,
   * but botocore's form keeps the prefix there which the structure's attributes need.
   */
  private @Nullable XmlNamespace namespace(MemberDefinition member) {
    if (member.xmlNamespace() == null
        && definition.shape(member.shape()) instanceof StructureDefinition target
        && target.xmlNamespace() != null
        && target.xmlNamespace().prefix() != null) {
      return target.xmlNamespace();
    }
    return member.xmlNamespace();
  }

  private static List<Constant> constants(EnumDefinition shape) {
    NameAllocator names = new NameAllocator();
    List<Constant> constants = new ArrayList<>();
    for (String value : shape.values()) {
      constants.add(new Constant(names.allocate(NamingStrategy.constant(value), "_"), value));
    }
    return constants;
  }
}
