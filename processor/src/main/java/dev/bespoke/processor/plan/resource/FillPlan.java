package dev.bespoke.processor.plan.resource;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a resource fills into a request. */
public sealed interface FillPlan {
  /** Whether any of it is read from the resource's data. */
  boolean readsData();

  /** A value of this type. */
  record ValueFill(ValuePlan value, ValueType type) implements FillPlan {
    @Override
    public boolean readsData() {
      return value.isOfData();
    }
  }

  /** A structure of these members. */
  record StructureFill(ClassName type, List<MemberFill> members) implements FillPlan {
    /** Copies the members. */
    public StructureFill {
      members = List.copyOf(members);
    }

    @Override
    public boolean readsData() {
      return members.stream().anyMatch(member -> member.fill().readsData());
    }
  }

  /** A list of these elements, or, in a batch action, of one element per resource. */
  record ListFill(ValueType element, List<FillPlan> elements, @Nullable FillPlan perItem)
      implements FillPlan {
    /** Copies the elements. */
    public ListFill {
      elements = List.copyOf(elements);
    }

    @Override
    public boolean readsData() {
      return elements.stream().anyMatch(FillPlan::readsData);
    }
  }

  /** A member and what goes into it. */
  record MemberFill(MemberPlan member, FillPlan fill) {}
}
