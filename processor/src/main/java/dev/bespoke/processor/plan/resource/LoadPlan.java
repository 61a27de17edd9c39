package dev.bespoke.processor.plan.resource;

import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.MemberPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a resource's data is loaded.
 *
 * @param request the request
 * @param data the data, from the response or from the element chosen
 * @param presence the way from the response to what must be there, or null where all of it is data
 * @param elements where an element is chosen, the way to the elements, else null
 * @param element where an element is chosen, its Java type, else null
 * @param where the members of the element that must equal an identifier
 */
public record LoadPlan(
    RequestPlan request,
    DataPlan data,
    @Nullable AccessPath presence,
    @Nullable AccessPath elements,
    @Nullable TypeName element,
    List<Match> where) {
  /** Copies the matches. */
  public LoadPlan {
    where = List.copyOf(where);
  }

  /** A member that must equal an identifier. */
  public record Match(MemberPlan member, IdentifierPlan identifier) {}
}
