package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.processor.plan.ShapePlan.ErrorPlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.path.PathNode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An operation's class and the classes around it.
 *
 * @param definition what the service says of it
 * @param authentication how its requests tell who sends them
 * @param className the class that carries it over the wire
 * @param request its request
 * @param response its response
 * @param payload the request's member that is the whole body, or null
 * @param outputPayload the response's member that is the whole body, or null
 * @param inputStream the definition's name of the request's streaming member, or null
 * @param inputMediaType the type of what the request's streaming member holds, or null
 * @param requiresLength whether the request's streaming member needs a known length
 * @param outputStream the definition's name of the response's streaming member, or null
 * @param inputEvents the events that are sent, or null
 * @param outputEvents the events that come back, or null
 * @param requestUri the path and query template, the endpoint's part taken off
 * @param headers headers of the request that its members do not give
 * @param treeHash whether the request names the tree hash of its payload
 * @param errors the modelled errors
 * @param unwrappedOutput whether the root element of the output is its only member's value
 * @param longPoll whether the service holds the call open until there is something to return
 * @param paginator its pages, or null where it has none
 * @param contextPaths where in the input endpoint parameters stand, by their names
 */
public record OperationPlan(
    OperationDefinition definition,
    Authentication authentication,
    ClassName className,
    StructurePlan request,
    StructurePlan response,
    @Nullable MemberPlan payload,
    @Nullable MemberPlan outputPayload,
    @Nullable String inputStream,
    @Nullable String inputMediaType,
    boolean requiresLength,
    @Nullable String outputStream,
    @Nullable EventsPlan inputEvents,
    @Nullable EventsPlan outputEvents,
    String requestUri,
    Map<String, String> headers,
    boolean treeHash,
    List<ErrorPlan> errors,
    boolean unwrappedOutput,
    boolean longPoll,
    @Nullable PaginatorPlan paginator,
    SortedMap<String, PathNode> contextPaths) {

  /** Copies the errors. */
  public OperationPlan {
    headers = Map.copyOf(headers);
    errors = List.copyOf(errors);
  }

  /** The operation's name. */
  public String name() {
    return definition.name();
  }

  /** The name of a client's method for it, which goes with its classes' names. */
  public String methodName() {
    String name = className.simpleName();
    return NamingStrategy.member(name.substring(0, name.length() - "Operation".length()));
  }

  /** Whether the body of a request is what the caller streams: bytes or events. */
  public boolean streamsInput() {
    return inputStream != null || inputEvents != null;
  }

  /** Whether the body of a response is handed out as it arrives: as bytes or events. */
  public boolean streamsOutput() {
    return outputStream != null || outputEvents != null;
  }

  /** What a call answers with: the response, or a stream. */
  public TypeName answer() {
    if (outputEvents != null) {
      return ParameterizedTypeName.get(RuntimeTypes.EVENT_STREAM, outputEvents.union());
    }
    return outputStream == null
        ? response.className()
        : ParameterizedTypeName.get(RuntimeTypes.RESPONSE_STREAM, response.className());
  }

  /** The same operation with what looks into its shapes. */
  OperationPlan withPaths(@Nullable PaginatorPlan pages, SortedMap<String, PathNode> context) {
    return new OperationPlan(
        definition,
        authentication,
        className,
        request,
        response,
        payload,
        outputPayload,
        inputStream,
        inputMediaType,
        requiresLength,
        outputStream,
        inputEvents,
        outputEvents,
        requestUri,
        headers,
        treeHash,
        errors,
        unwrappedOutput,
        longPoll,
        pages,
        context);
  }
}
