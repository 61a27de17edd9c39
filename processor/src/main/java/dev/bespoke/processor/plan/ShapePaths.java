package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.plan.ShapePlan.ErrorPlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ShapePlan.UnionPlan;
import dev.bespoke.processor.plan.ShapePlan.Variant;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.MapOf;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds why each shape is there: the shortest way to it from an operation. */
final class ShapePaths {
  private final Map<ClassName, ShapePlan> shapes = new HashMap<>();
  private final SortedMap<ClassName, String> paths = new TreeMap<>();
  private final Deque<ClassName> open = new ArrayDeque<>();

  private ShapePaths(ModelPlan model) {
    model.shapes().forEach(shape -> shapes.put(shape.className(), shape));
    for (OperationPlan operation : model.operations().values()) {
      reach(operation.request().className(), operation.name() + " request");
      reach(operation.response().className(), operation.name() + " response");
      reach(operation.inputEvents(), operation.name() + " request events");
      reach(operation.outputEvents(), operation.name() + " events");
      for (ErrorPlan error : operation.errors()) {
        reach(error.className(), operation.name() + " error");
      }
    }
    while (!open.isEmpty()) {
      ClassName next = open.remove();
      ShapePlan shape = shapes.get(next);
      for (MemberPlan member : shape == null ? List.<MemberPlan>of() : members(shape)) {
        follow(member.type(), paths.get(next) + "." + member.name());
      }
    }
  }

  /** The way to each shape of the model, such as {@code ListObjects response.Contents[].Owner}. */
  static SortedMap<ClassName, String> of(ModelPlan model) {
    return new ShapePaths(model).paths;
  }

  private void reach(@Nullable EventsPlan events, String path) {
    if (events != null) {
      reach(events.union(), path);
      for (EventsPlan.Failure failure : events.failures()) {
        reach(failure.error().className(), path + "." + failure.name());
      }
    }
  }

  private void reach(ClassName shape, String path) {
    if (paths.putIfAbsent(shape, path) == null) {
      open.add(shape);
    }
  }

  private void follow(ValueType type, String path) {
    if (type instanceof StructureRef structure) {
      reach(structure.javaType(), path);
    } else if (type instanceof EnumRef values) {
      reach(values.javaType(), path);
    } else if (type instanceof ListOf list) {
      follow(list.element(), path + "[]");
    } else if (type instanceof MapOf map) {
      follow(map.key(), path + "{key}");
      follow(map.value(), path + "{}");
    }
  }

  private static List<MemberPlan> members(ShapePlan shape) {
    if (shape instanceof StructurePlan structure) {
      return structure.members();
    }
    if (shape instanceof ErrorPlan error) {
      return error.members();
    }
    return shape instanceof UnionPlan union
        ? union.variants().stream().map(Variant::member).toList()
        : List.of();
  }
}
