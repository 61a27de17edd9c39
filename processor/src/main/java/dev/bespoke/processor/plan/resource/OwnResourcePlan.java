package dev.bespoke.processor.plan.resource;

import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.ClientPlan;
import dev.bespoke.processor.plan.MethodPlan;
import dev.bespoke.processor.plan.MethodPlan.Parameter;
import dev.bespoke.processor.plan.ModelPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The implementation of a resource of the user's.
 *
 * @param type what it has in common with a client
 * @param label how its text begins, such as {@code secretsmanager.Secret}
 * @param identifiers its identifiers, as declared
 * @param load how its attributes are loaded, or null
 * @param methods its methods that stand for an operation or attribute
 * @param links its methods that lead to another resource without a request
 * @param model the shapes and operations that they need
 */
public record OwnResourcePlan(
    ClientPlan type,
    String label,
    List<IdentifierPlan> identifiers,
    @Nullable LoadPlan load,
    List<OwnMethod> methods,
    List<Link> links,
    ModelPlan model) {

  /** Copies the lists. */
  public OwnResourcePlan {
    identifiers = List.copyOf(identifiers);
    methods = List.copyOf(methods);
    links = List.copyOf(links);
  }

  /** A method that stands for an operation or an attribute. */
  public sealed interface OwnMethod {
    /** How it is implemented. */
    MethodPlan method();
  }

  /**
   * Calls an operation.
   *
   * @param changes whether the attributes may be others afterwards
   */
  public record Action(MethodPlan method, boolean changes) implements OwnMethod {}

  /** Reads what the load's operation answered. */
  public record Attribute(MethodPlan method) implements OwnMethod {}

  /**
   * Calls an operation and makes resources of what it answers.
   *
   * @param changes whether the attributes may be others afterwards
   * @param answered what the operation is answered with: its response, or its pages
   * @param helper the method that makes them
   * @param returns how they are made
   * @param form how they are handed out
   * @param given the parameters of the method that are identifiers of them
   */
  public record Making(
      MethodPlan method,
      boolean changes,
      TypeName answered,
      String helper,
      ReturnPlan returns,
      Form form,
      List<Given> given)
      implements OwnMethod {
    /** Copies the parameters. */
    public Making {
      given = List.copyOf(given);
    }
  }

  /** A parameter of the declared method, and the identifier that it is of another resource. */
  public record Given(String parameter, IdentifierPlan identifier) {}

  /** How resources are handed out. */
  public enum Form {
    /** One of them. */
    ONE,
    /** As a list. */
    LIST,
    /** As a stream. */
    STREAM,
    /** As an iterable that lists anew each time. */
    ITERABLE
  }

  /**
   * A method that leads to another resource without a request.
   *
   * @param name its name
   * @param parameters its parameters, as declared
   * @param returnType its return type, as declared
   * @param label what messages call the other resource
   * @param optional whether it is in an {@code Optional}, empty where the attributes name none
   * @param returns how the other resource is made
   */
  public record Link(
      String name,
      List<Parameter> parameters,
      TypeName returnType,
      String label,
      boolean optional,
      ReturnPlan returns) {
    /** Copies the parameters. */
    public Link {
      parameters = List.copyOf(parameters);
    }
  }
}
