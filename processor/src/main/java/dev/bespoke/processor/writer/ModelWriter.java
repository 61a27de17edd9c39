package dev.bespoke.processor.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.bespoke.processor.plan.ModelPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.Protocol;
import dev.bespoke.processor.plan.ShapePlan;
import dev.bespoke.processor.plan.ShapePlan.EnumPlan;
import dev.bespoke.processor.plan.ShapePlan.ErrorPlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ShapePlan.UnionPlan;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import dev.bespoke.processor.plan.WaiterPlan;
import dev.bespoke.processor.plan.endpoint.EndpointPlan;
import dev.bespoke.processor.writer.endpoint.EndpointRulesWriter;
import dev.bespoke.processor.writer.operation.EventReaderWriter;
import dev.bespoke.processor.writer.operation.EventWriterWriter;
import dev.bespoke.processor.writer.operation.PaginatorWriter;
import dev.bespoke.processor.writer.operation.RestOperationWriter;
import dev.bespoke.processor.writer.operation.RpcOperationWriter;
import dev.bespoke.processor.writer.operation.WaiterWriter;
import dev.bespoke.processor.writer.shape.EnumWriter;
import dev.bespoke.processor.writer.shape.ErrorWriter;
import dev.bespoke.processor.writer.shape.StructureWriter;
import dev.bespoke.processor.writer.shape.UnionWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Writes the package of shapes and operations. */
public final class ModelWriter {
  private final ModelPlan model;
  private final List<GeneratedSource> sources = new ArrayList<>();

  private ModelWriter(ModelPlan model) {
    this.model = model;
  }

  /** The classes, in a fixed order. */
  public static List<GeneratedSource> write(ModelPlan model) {
    return new ModelWriter(model).write();
  }

  private List<GeneratedSource> write() {
    Protocol protocol = model.service().protocol();
    Set<ClassName> checked = checked();
    Predicate<StructureRef> hasCheck = ref -> checked.contains(ref.javaType());
    add(ErrorWriter.writeServiceException(model.service()));
    EndpointPlan rules = model.service().endpointRules();
    if (rules != null) {
      add(EndpointRulesWriter.write(rules));
    }
    for (ShapePlan shape : model.shapes()) {
      if (shape instanceof StructurePlan structure) {
        add(new StructureWriter(structure, protocol, hasCheck).write());
      } else if (shape instanceof UnionPlan union) {
        add(UnionWriter.write(union));
        if (union.read() || union.written()) {
          add(UnionWriter.writeSerde(union, hasCheck));
        }
      } else if (shape instanceof EnumPlan enumeration) {
        add(EnumWriter.write(enumeration));
      } else if (shape instanceof ErrorPlan error) {
        add(ErrorWriter.write(error));
      }
    }
    for (OperationPlan operation : model.operations().values()) {
      add(
          protocol.bindsHttp()
              ? new RestOperationWriter(model.service(), operation).write()
              : new RpcOperationWriter(model.service(), operation).write());
      if (operation.inputEvents() != null) {
        add(EventWriterWriter.write(operation, operation.inputEvents(), protocol));
      }
      if (operation.outputEvents() != null) {
        add(EventReaderWriter.write(operation, operation.outputEvents(), protocol));
      }
      if (operation.paginator() != null) {
        add(PaginatorWriter.write(operation, operation.paginator()));
      }
    }
    for (WaiterPlan waiter : model.waiters().values()) {
      add(WaiterWriter.write(waiter));
    }
    return sources;
  }

  /** The classes that look for absent required members. */
  private Set<ClassName> checked() {
    Set<ClassName> checked = new HashSet<>();
    for (ShapePlan shape : model.shapes()) {
      if ((shape instanceof StructurePlan structure && structure.checksRequired())
          || (shape instanceof UnionPlan union && union.checksRequired())) {
        checked.add(shape.className());
      }
    }
    return checked;
  }

  private void add(TypeSpec type) {
    sources.add(new GeneratedSource(model.service().modelPackage(), type, true));
  }
}
