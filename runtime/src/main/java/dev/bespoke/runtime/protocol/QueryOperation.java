package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.RequestIds;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.operation.BufferedResponse;
import dev.bespoke.runtime.operation.Operation;
import dev.bespoke.runtime.operation.ServiceResponse;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.ShapeWriter;
import dev.bespoke.runtime.serde.query.QueryWriter;
import dev.bespoke.runtime.serde.xml.XmlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the AWS query or EC2 query protocol (Smithy, "AWS query protocol" and "AWS EC2
 * query protocol"): a form goes out, XML comes back.
 *
 * @param <I> the request
 * @param <O> the response
 */
public abstract class QueryOperation<I, O extends ServiceResponse> extends Operation<I, O> {
  private static final String METADATA = "ResponseMetadata";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final String version;
  private final @Nullable String wrapper;

  /**
   * For generated operations.
   *
   * @param version the service's API version
   * @param wrapper the element around the output's members; null in the EC2 query protocol, which
   *     has none
   */
  protected QueryOperation(String name, String version, @Nullable String wrapper) {
    super(name);
    this.version = version;
    this.wrapper = wrapper;
  }

  /** Writes the input. */
  protected abstract void write(I input, ShapeWriter out);

  /** Reads the output. */
  protected abstract O read(ShapeReader in);

  @Override
  protected final void serialize(I input, HttpRequest request) {
    request.headers().add("content-type", FORM);
    QueryWriter out =
        wrapper == null
            ? QueryWriter.ec2Query(name(), version)
            : QueryWriter.awsQuery(name(), version);
    write(input, out);
    request.body(out.toBody());
  }

  /** A form means the same in the query of a GET: so STS lets a URL prove who made it. */
  @Override
  protected final void moveToQuery(HttpRequest request) {
    try (InputStream form = request.body().open()) {
      request.query(new String(form.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is in memory
    }
    request.method("GET").body(RequestBody.empty());
    request.headers().remove("content-type");
  }

  @Override
  protected final O deserialize(BufferedResponse response) {
    XmlReader in = open(response);
    boolean wrapped = wrapper != null && in.enter(wrapper);
    if (!wrapped) {
      // Without members there may be no wrapper; and some services have never had any.
      in = open(response);
    }
    O output = read(in);
    if (RequestIds.requestId(response.headers()) == null) {
      response.requestId(requestId(wrapped ? in : open(response)));
    }
    in.finish();
    return output;
  }

  private static XmlReader open(BufferedResponse response) {
    return XmlReader.open(response.body(), 0, response.length());
  }

  /** The request id that the body tells: EC2's at its beginning, others' behind the wrapper. */
  private @Nullable String requestId(XmlReader in) {
    boolean told = wrapper == null ? in.enter("requestId") : enterMetadata(in);
    try {
      return told ? in.string() : null;
    } catch (SerdeException e) {
      return null; // no reason to refuse the output
    }
  }

  private static boolean enterMetadata(XmlReader in) {
    boolean entered = in.enter(METADATA);
    if (!entered) {
      entered = in.enter(METADATA); // an output without members has left the wrapper open
    }
    return entered && in.enter("RequestId");
  }

  @Override
  protected final ErrorResponse readError(BufferedResponse response, int attempts) {
    return XmlErrors.read(name(), response, attempts);
  }
}
