package dev.bespoke.processor.plan;

import dev.bespoke.processor.declaration.RecordDeclaration;
import dev.bespoke.processor.declaration.TypeRef;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The user's records that methods mention, and the structures that they may stand for. */
final class UserRecords {
  private final ModelPlan model;
  private final Map<String, RecordDeclaration> records;

  UserRecords(ModelPlan model, Map<String, RecordDeclaration> records) {
    this.model = model;
    this.records = records;
  }

  /** The record that a type is, or null. */
  @Nullable RecordDeclaration of(TypeRef type) {
    return type instanceof TypeRef.Named named && named.resolved() && named.arguments().isEmpty()
        ? records.get(named.name())
        : null;
  }

  /** The structure that a value is, or null. */
  @Nullable StructurePlan structure(ValueType type) {
    return type instanceof StructureRef ref
            && model.shapeNamed(ref.javaType().simpleName()) instanceof StructurePlan structure
        ? structure
        : null;
  }
}
