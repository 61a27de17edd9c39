package dev.bespoke.definitions.resource;

import dev.bespoke.definitions.BlobDefinition;
import dev.bespoke.definitions.BooleanDefinition;
import dev.bespoke.definitions.DocumentDefinition;
import dev.bespoke.definitions.EnumDefinition;
import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.MapDefinition;
import dev.bespoke.definitions.NumberDefinition;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StringDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.TimestampDefinition;
import java.util.Locale;

/** A shape's type as published definitions call it. */
final class TypeName implements ShapeDefinition.Visitor<String> {
  @Override
  public String structure(StructureDefinition shape) {
    return "structure";
  }

  @Override
  public String list(ListDefinition shape) {
    return "list";
  }

  @Override
  public String map(MapDefinition shape) {
    return "map";
  }

  @Override
  public String string(StringDefinition shape) {
    return "string";
  }

  @Override
  public String enumeration(EnumDefinition shape) {
    return "string";
  }

  @Override
  public String number(NumberDefinition shape) {
    return shape.kind().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String bool(BooleanDefinition shape) {
    return "boolean";
  }

  @Override
  public String blob(BlobDefinition shape) {
    return "blob";
  }

  @Override
  public String timestamp(TimestampDefinition shape) {
    return "timestamp";
  }

  @Override
  public String document(DocumentDefinition shape) {
    return "document";
  }
}
