package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared method and how it is implemented.
 *
 * @param name its name
 * @param parameters its parameters, as declared
 * @param returnType its return type, as declared
 * @param operation the operation it calls, or polls, or signs
 * @param waiter the waiter it polls, or null
 * @param input where the request comes from
 * @param body the name of the parameter that is uploaded, or null: bytes or events
 * @param options the name of the {@code CallOptions} parameter, or null
 * @param output what becomes of the response
 * @param nullUnmarked whether the declaration leaves open what may be null
 */
public record MethodPlan(
    String name,
    List<Parameter> parameters,
    TypeName returnType,
    OperationPlan operation,
    @Nullable WaiterPlan waiter,
    Input input,
    @Nullable String body,
    @Nullable String options,
    Output output,
    boolean nullUnmarked) {

  /** Copies the parameters. */
  public MethodPlan {
    parameters = List.copyOf(parameters);
  }

  /** The same method, declared with another return type. */
  public MethodPlan returning(TypeName type) {
    return new MethodPlan(
        name, parameters, type, operation, waiter, input, body, options, output, nullUnmarked);
  }

  /** A parameter as declared. */
  public record Parameter(String name, TypeName type) {}

  /** Where the request comes from. */
  public sealed interface Input {}

  /** An empty request. */
  public record NoInput() implements Input {}

  /** A parameter that is the request. */
  public record RequestInput(String parameter) implements Input {}

  /** A parameter that fills a builder, in which what is given stands already. */
  public record ConsumerInput(String parameter, List<Binding> given) implements Input {
    /** Copies the bindings. */
    public ConsumerInput {
      given = List.copyOf(given);
    }
  }

  /** Parameters that are members. */
  public record FlattenedInput(List<Binding> bindings) implements Input {
    /** Copies the bindings. */
    public FlattenedInput {
      bindings = List.copyOf(bindings);
    }
  }

  /**
   * A parameter that is a record whose components are members.
   *
   * @param method the method that makes a request of the record
   * @param given what is set besides
   */
  public record RecordInput(String parameter, String method, List<Binding> given) implements Input {
    /** Copies the bindings. */
    public RecordInput {
      given = List.copyOf(given);
    }
  }

  /** A parameter or field, the member it sets, and how its value becomes the member's. */
  public record Binding(String parameter, MemberPlan member, ValueCopy copy) {
    /** A value that is copied into no structure. */
    public Binding(String parameter, MemberPlan member, Conversion conversion) {
      this(parameter, member, new ValueCopy.Converted(conversion));
    }
  }

  /** How a value of one type becomes one of another. */
  public enum Conversion {
    /** It is of that type already, or Java converts it. */
    NONE,
    /** A string becomes an enum. */
    STRING_TO_ENUM,
    /** An enum becomes a string. */
    ENUM_TO_STRING,
    /** Bytes become a blob. */
    BYTES_TO_BLOB,
    /** A blob becomes bytes. */
    BLOB_TO_BYTES,
    /** An int becomes a boxed long. */
    INT_TO_LONG,
    /** An int becomes a double. */
    INT_TO_DOUBLE,
    /** A value becomes the only element of a list. */
    ITEM_TO_LIST
  }

  /** What becomes of the response. */
  public sealed interface Output {}

  /** Nothing; {@code async} in a future. */
  public record VoidOutput(boolean async) implements Output {}

  /**
   * One value.
   *
   * @param copy the method that makes the value of the response, or null where that is the value
   * @param streaming whether the response's body is streamed
   * @param async whether the value comes in a future
   * @param emptyOn the error codes that make an empty {@code Optional}; null where the value is in
   *     none
   */
  public record ValueOutput(
      @Nullable String copy, boolean streaming, boolean async, @Nullable List<String> emptyOn)
      implements Output {
    /** Copies the codes. */
    public ValueOutput {
      emptyOn = emptyOn == null ? null : List.copyOf(emptyOn);
    }
  }

  /** Events as they arrive. */
  public record EventsOutput(EventsForm form) implements Output {}

  /** How events are handed out. */
  public enum EventsForm {
    /** As {@code EventStream<Event>}. */
    STREAM,
    /** As {@code CompletableFuture<EventStream<Event>>}. */
    FUTURE,
    /** As {@code Flow.Publisher<Event>}. */
    PUBLISHER
  }

  /**
   * Pages and their items, fetched as they are read.
   *
   * @param items the method that takes a page's items out of it, or null for the usual ones
   * @param itemType the type of an item in the response
   * @param copy what becomes of an item
   */
  public record PagesOutput(
      PagesForm form, @Nullable String items, ValueType itemType, ValueCopy copy)
      implements Output {}

  /** How pages are handed out. */
  public enum PagesForm {
    /** As {@code Paginator<Page, Item>}. */
    PAGINATOR,
    /** As {@code Stream<Item>}. */
    STREAM,
    /** As {@code Iterable<Item>}. */
    ITERABLE,
    /** As {@code Flow.Publisher<Item>}. */
    PUBLISHER
  }

  /** A URL that expires; {@code parameter} is the duration. */
  public record PresignedOutput(String parameter) implements Output {}

  /** A waiter's last response, or nothing where the method returns {@code void}. */
  public record WaitOutput(boolean returnsResponse, @Nullable String options) implements Output {}

  /** The class that the method's operation is called with. */
  public ClassName operationClass() {
    return operation.className();
  }
}
