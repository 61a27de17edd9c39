package dev.bespoke.definitions.bundle;

import dev.bespoke.definitions.BlobDefinition;
import dev.bespoke.definitions.BooleanDefinition;
import dev.bespoke.definitions.DocumentDefinition;
import dev.bespoke.definitions.EnumDefinition;
import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.MapDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.NumberDefinition;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StringDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.TimestampDefinition;
import java.util.List;

/** The names of the shapes that a shape refers to. */
final class References implements ShapeDefinition.Visitor<List<String>> {
  @Override
  public List<String> structure(StructureDefinition shape) {
    return shape.members().stream().map(MemberDefinition::shape).toList();
  }

  @Override
  public List<String> list(ListDefinition shape) {
    return List.of(shape.member().shape());
  }

  @Override
  public List<String> map(MapDefinition shape) {
    return List.of(shape.key().shape(), shape.value().shape());
  }

  @Override
  public List<String> string(StringDefinition shape) {
    return List.of();
  }

  @Override
  public List<String> enumeration(EnumDefinition shape) {
    return List.of();
  }

  @Override
  public List<String> number(NumberDefinition shape) {
    return List.of();
  }

  @Override
  public List<String> bool(BooleanDefinition shape) {
    return List.of();
  }

  @Override
  public List<String> blob(BlobDefinition shape) {
    return List.of();
  }

  @Override
  public List<String> timestamp(TimestampDefinition shape) {
    return List.of();
  }

  @Override
  public List<String> document(DocumentDefinition shape) {
    return List.of();
  }
}
