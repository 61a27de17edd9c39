package dev.bespoke.processor.resource;

import dev.bespoke.definitions.BlobDefinition;
import dev.bespoke.definitions.BooleanDefinition;
import dev.bespoke.definitions.DocumentDefinition;
import dev.bespoke.definitions.EnumDefinition;
import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.Location;
import dev.bespoke.definitions.MapDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.NumberDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StringDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.TimestampDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A recorded value as it can be: recorded unions have all members, where a real one has one; what
 * is empty is left out, as absence and emptiness are one in XML.
 */
final class ShapeWalk implements ShapeDefinition.Visitor<Object> {
  private final ServiceDefinition service;
  private final Object value;

  private ShapeWalk(ServiceDefinition service, Object value) {
    this.service = service;
    this.value = value;
  }

  static Object possible(ServiceDefinition service, String shape, Object value) {
    return service.shape(shape).accept(new ShapeWalk(service, value));
  }

  @Override
  public Object structure(StructureDefinition shape) {
    Map<String, Object> possible = new LinkedHashMap<>();
    for (MemberDefinition member : shape.members()) {
      Object held = Golden.map(value).get(member.name());
      if (held != null && (!shape.union() || possible.isEmpty())) {
        Object kept = possible(service, member.shape(), held);
        if (member.location() == Location.HEADERS) {
          kept = lowerCase(Golden.map(kept)); // as header fields' names arrive
        }
        if (!kept.equals(List.of())) {
          possible.put(member.name(), kept);
        }
      }
    }
    return possible;
  }

  private static Map<String, Object> lowerCase(Map<String, Object> map) {
    Map<String, Object> lower = new LinkedHashMap<>();
    map.forEach((name, held) -> lower.put(name.toLowerCase(Locale.ROOT), held));
    return lower;
  }

  @Override
  public Object list(ListDefinition shape) {
    List<Object> possible = new ArrayList<>();
    for (Object element : Golden.list(value)) {
      possible.add(possible(service, shape.member().shape(), element));
    }
    return possible;
  }

  @Override
  public Object map(MapDefinition shape) {
    Map<String, Object> possible = new LinkedHashMap<>();
    Golden.map(value)
        .forEach((key, held) -> possible.put(key, possible(service, shape.value().shape(), held)));
    return possible;
  }

  @Override
  public Object string(StringDefinition shape) {
    return value;
  }

  @Override
  public Object enumeration(EnumDefinition shape) {
    return value;
  }

  @Override
  public Object number(NumberDefinition shape) {
    return value;
  }

  @Override
  public Object bool(BooleanDefinition shape) {
    return value;
  }

  @Override
  public Object blob(BlobDefinition shape) {
    return value;
  }

  @Override
  public Object timestamp(TimestampDefinition shape) {
    return value;
  }

  @Override
  public Object document(DocumentDefinition shape) {
    return value;
  }
}
