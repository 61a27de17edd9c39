package dev.bespoke.runtime;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.operation.MissingMembers;
import dev.bespoke.runtime.operation.ServiceResponse;
import dev.bespoke.runtime.protocol.AwsJsonOperation;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.ShapeWriter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An operation of AWS JSON as the processor would generate it. */
public final class GetItem extends AwsJsonOperation<GetItem.Input, GetItem.Output> {
  public static final GetItem INSTANCE = new GetItem();

  private static final MemberNames MEMBERS = MemberNames.of("Item");

  private GetItem() {
    super("GetItem", "DynamoDB_20120810.GetItem", "1.0");
  }

  /** A request. */
  public record Input(@Nullable String table, @Nullable String token) {
    public Input(@Nullable String table) {
      this(table, null);
    }
  }

  /** A response. */
  public static final class Output extends ServiceResponse {
    public final @Nullable String item;

    Output(@Nullable String item) {
      this.item = item;
    }

    @Override
    protected @Nullable Object[] allMembers() {
      return new @Nullable Object[] {this.item};
    }

    @Override
    protected String textPattern() {
      return "Output[item]";
    }
  }

  /** A modelled error. */
  public static final class ResourceNotFoundException extends ServiceException {
    private static final long serialVersionUID = 1L;

    ResourceNotFoundException(ErrorResponse error) {
      super(error);
    }
  }

  /** A modelled error with the retryable trait. */
  public static final class BusyException extends ServiceException {
    private static final long serialVersionUID = 1L;

    BusyException(ErrorResponse error) {
      super(error);
    }

    @Override
    public boolean isRetryable() {
      return true;
    }
  }

  @Override
  protected void write(Input input, ShapeWriter out) {
    out.startStructure();
    if (input.table() != null) {
      out.field("TableName").string(input.table());
    }
    if (input.token() != null) {
      out.field("Token").string(input.token());
    }
    out.endStructure();
  }

  @Override
  protected Output read(ShapeReader in) {
    String item = null;
    in.startStructure();
    for (int member = in.nextMember(MEMBERS); member >= 0; member = in.nextMember(MEMBERS)) {
      item = in.string();
    }
    return new Output(item);
  }

  @Override
  protected void checkRequired(Input input, MissingMembers missing) {
    if (input.table() == null) {
      missing.add("", "TableName");
    }
  }

  @Override
  protected Input withIdempotencyToken(Input input, Supplier<String> tokens) {
    return input.token() == null && "with-token".equals(input.table())
        ? new Input(input.table(), tokens.get())
        : input;
  }

  @Override
  protected ServiceException error(ErrorResponse error) {
    return switch (error.shape()) {
      case "ResourceNotFoundException" -> new ResourceNotFoundException(error);
      case "BusyException" -> new BusyException(error);
      default -> new ServiceException(error);
    };
  }
}
