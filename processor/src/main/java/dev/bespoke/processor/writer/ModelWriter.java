package dev.bespoke.processor.writer;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.plan.EventsPlan;
import dev.bespoke.processor.plan.ModelPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.PaginatorPlan;
import dev.bespoke.processor.plan.Protocol;
import dev.bespoke.processor.plan.ServicePlan;
import dev.bespoke.processor.plan.ShapePlan;
import dev.bespoke.processor.plan.ShapePlan.EnumPlan;
import dev.bespoke.processor.plan.ShapePlan.ErrorPlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ShapePlan.UnionPlan;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import dev.bespoke.processor.plan.WaiterPlan;
import dev.bespoke.processor.plan.endpoint.EndpointPlan;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.endpoint.EndpointRulesWriter;
import dev.bespoke.processor.writer.operation.EventReaderWriter;
import dev.bespoke.processor.writer.operation.EventWriterWriter;
import dev.bespoke.processor.writer.operation.PaginatorWriter;
import dev.bespoke.processor.writer.operation.RestOperationWriter;
import dev.bespoke.processor.writer.operation.RpcOperationWriter;
import dev.bespoke.processor.writer.operation.WaiterWriter;
import dev.bespoke.processor.writer.serde.ValueWriter;
import dev.bespoke.processor.writer.shape.EnumWriter;
import dev.bespoke.processor.writer.shape.ErrorWriter;
import dev.bespoke.processor.writer.shape.StructureWriter;
import dev.bespoke.processor.writer.shape.UnionWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

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
    add(model.service().exception(), () -> ErrorWriter.writeServiceException(model.service()));
    EndpointPlan rules = model.service().endpointRules();
    if (rules != null) {
      add(rules.className(), () -> EndpointRulesWriter.write(rules));
    }
    for (ShapePlan shape : model.shapes()) {
      if (shape instanceof StructurePlan structure) {
        add(structure.className(), new StructureWriter(structure, protocol, hasCheck)::write);
      } else if (shape instanceof UnionPlan union) {
        add(union.className(), () -> UnionWriter.write(union));
        if (union.read() || union.written()) {
          add(
              ValueWriter.serdeOf(union.className()),
              () -> UnionWriter.writeSerde(union, hasCheck));
        }
      } else if (shape instanceof EnumPlan enumeration) {
        add(enumeration.className(), () -> EnumWriter.write(enumeration));
      } else if (shape instanceof ErrorPlan error) {
        add(error.className(), () -> ErrorWriter.write(error));
      }
    }
    for (OperationPlan operation : model.operations().values()) {
      add(operation.className(), () -> write(operation));
      EventsPlan sent = operation.inputEvents();
      if (sent != null) {
        add(sent.className(), () -> EventWriterWriter.write(operation, sent, protocol));
      }
      EventsPlan received = operation.outputEvents();
      if (received != null) {
        add(received.className(), () -> EventReaderWriter.write(operation, received, protocol));
      }
      PaginatorPlan paginator = operation.paginator();
      if (paginator != null) {
        add(paginator.className(), () -> PaginatorWriter.write(operation, paginator));
      }
    }
    for (WaiterPlan waiter : model.waiters().all()) {
      add(waiter.className(), () -> WaiterWriter.write(waiter));
    }
    return sources;
  }

  private TypeSpec write(OperationPlan operation) {
    ServicePlan service = model.service();
    return service.protocol().bindsHttp()
        ? new RestOperationWriter(service, operation).write()
        : new RpcOperationWriter(service, operation).write();
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

  private void add(ClassName name, Supplier<TypeSpec> writer) {
    sources.add(new GeneratedSource(name, writer, true));
  }
}
