package dev.bespoke.processor.plan.resource;

import com.palantir.javapoet.TypeName;
import dev.bespoke.definitions.resource.IdentifierBinding;
import dev.bespoke.definitions.resource.ResultPath;
import dev.bespoke.definitions.resource.ReturnedResource;
import dev.bespoke.definitions.resource.ValueSource;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.UnsupportedDefinitionException;
import dev.bespoke.processor.plan.resource.AccessPlanner.Split;
import dev.bespoke.processor.plan.resource.ReturnPlan.Maker;
import dev.bespoke.processor.plan.resource.ValuePlan.Access;
import dev.bespoke.processor.plan.resource.ValuePlan.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Plans how resources are made of responses and of data. */
final class ReturnPlanner {
  private final Map<String, TargetPlan> targets;
  private final AccessPlanner access;
  private final DataPlanner data;

  ReturnPlanner(Map<String, TargetPlan> targets, AccessPlanner access, DataPlanner data) {
    this.targets = targets;
    this.access = access;
    this.data = data;
  }

  /**
   * Plans what an action, a collection or a reference returns.
   *
   * @param own the resource at hand, or null for the service
   * @param request the request, or null for a reference
   * @param result the response; for a reference the data
   */
  ReturnPlan plan(
      @Nullable TargetPlan own,
      @Nullable StructurePlan request,
      StructurePlan result,
      ReturnedResource returned) {
    TargetPlan target = Objects.requireNonNull(targets.get(returned.type()), returned.type());
    Root root = request == null ? Root.DATA : Root.RESPONSE;
    List<Maker> makers = new ArrayList<>();
    int count = returned.plural() ? count(returned, result) : 1;
    for (int i = 0; i < count; i++) {
      makers.add(new MakerPlanner(own, request, result, root, target, returned).plan(i));
    }
    return new ReturnPlan(
        target.className(), target.className(), target.data() != null, returned.plural(), makers);
  }

  /** How many lists the resources are made of: as many as the longest merge has. */
  private int count(ReturnedResource returned, StructurePlan result) {
    int count = 1;
    for (IdentifierBinding identifier : returned.identifiers()) {
      ResultPath path = pathOf(identifier.source());
      if (path != null && path.plural()) {
        count = Math.max(count, access.splits(result, path).size());
      }
    }
    return count;
  }

  private static @Nullable ResultPath pathOf(ValueSource source) {
    if (source instanceof ValueSource.Response response) {
      return response.path();
    }
    return source instanceof ValueSource.Data data ? data.path() : null;
  }

  /** Plans one way to make the resource. */
  private final class MakerPlanner implements ValueSource.Visitor<ValuePlan> {
    private final @Nullable TargetPlan own;
    private final @Nullable StructurePlan request;
    private final StructurePlan result;
    private final Root root;
    private final TargetPlan target;
    private final ReturnedResource returned;
    private @Nullable AccessPath elements;
    private boolean ofRequest;
    private int index;

    MakerPlanner(
        @Nullable TargetPlan own,
        @Nullable StructurePlan request,
        StructurePlan result,
        Root root,
        TargetPlan target,
        ReturnedResource returned) {
      this.own = own;
      this.request = request;
      this.result = result;
      this.root = root;
      this.target = target;
      this.returned = returned;
    }

    Maker plan(int number) {
      index = number;
      List<ValuePlan> identifiers = new ArrayList<>();
      for (IdentifierPlan identifier : target.identifiers()) {
        for (IdentifierBinding binding : returned.identifiers()) {
          if (binding.identifier().equals(identifier.name())) {
            identifiers.add(binding.source().accept(this));
          }
        }
      }
      DataPlan dataPlan = dataPlan();
      AccessPath list = elements == null ? AccessPath.START : elements;
      TypeName element =
          list.type() == null ? null : Objects.requireNonNull(list.type()).javaType();
      return new Maker(list, ofRequest, element, identifiers, dataPlan);
    }

    private @Nullable DataPlan dataPlan() {
      ResultPath path = returned.data();
      StructurePlan to = target.data();
      if (path == null || to == null) {
        return null;
      }
      if (path.plural()) {
        Split split = split(result, path, false);
        StructurePlan element = access.structureAt(result, split.elements());
        StructurePlan from =
            split.rest().type() == null ? element : access.structureAt(element, split.rest());
        return data.plan(new Access(Root.ELEMENT, split.rest()), from, to, Map.of());
      }
      AccessPath single = access.single(result, path);
      return data.plan(new Access(root, single), access.structureAt(result, single), to, Map.of());
    }

    private Split split(StructurePlan from, ResultPath path, boolean sent) {
      List<Split> splits = access.splits(from, path);
      Split split = splits.get(Math.min(index, splits.size() - 1));
      boolean other = ofRequest != sent;
      if (elements != null && (other || !elements.steps().equals(split.elements().steps()))) {
        throw new UnsupportedDefinitionException(
            "a list of " + returned.type(), "its identifiers and data come from different lists");
      }
      elements = split.elements();
      ofRequest = sent;
      return split;
    }

    private ValuePlan access(ResultPath path) {
      return path.plural()
          ? new Access(Root.ELEMENT, split(result, path, false).rest())
          : new Access(root, access.single(result, path));
    }

    @Override
    public ValuePlan identifier(ValueSource.Identifier source) {
      return new ValuePlan.OwnIdentifier(
          Objects.requireNonNull(own, source.name()).identifier(source.name()));
    }

    @Override
    public ValuePlan input(ValueSource.Input source) {
      throw new UnsupportedDefinitionException(returned.type(), "nobody gives its identifier");
    }

    @Override
    public ValuePlan request(ValueSource.Request source) {
      StructurePlan sent = Objects.requireNonNull(request, "a reference has no request");
      return source.path().plural()
          ? new Access(Root.ELEMENT, split(sent, source.path(), true).rest())
          : new Access(Root.REQUEST, access.single(sent, source.path()));
    }

    @Override
    public ValuePlan response(ValueSource.Response source) {
      return access(source.path());
    }

    @Override
    public ValuePlan data(ValueSource.Data source) {
      if (request == null) {
        return access(source.path());
      }
      StructurePlan held = Objects.requireNonNull(Objects.requireNonNull(own, "data").data());
      return new Access(Root.DATA, access.single(held, source.path()));
    }

    @Override
    public ValuePlan constant(ValueSource.Constant source) {
      return new ValuePlan.Constant(source.value());
    }
  }
}
