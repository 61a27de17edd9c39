package dev.bespoke.runtime;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.protocol.QueryOperation;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.ShapeWriter;
import java.util.Map;

/** Operations of the query protocol, as the processor would generate them. */
public final class Sts extends QueryOperation<Map<String, String>, EmptyResponse> {
  public static final Sts WHO = new Sts("GetCallerIdentity");
  public static final Sts ASSUME = new Sts("AssumeRole");

  private Sts(String name) {
    super(name, "2011-06-15", name + "Result");
  }

  @Override
  protected void write(Map<String, String> input, ShapeWriter out) {
    out.startStructure();
    input.forEach((name, value) -> out.field(name).string(value));
    out.endStructure();
  }

  @Override
  protected EmptyResponse read(ShapeReader in) {
    return new EmptyResponse();
  }

  @Override
  protected ServiceException error(ErrorResponse error) {
    return new ServiceException(error);
  }
}
