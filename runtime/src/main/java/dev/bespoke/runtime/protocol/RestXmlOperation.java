package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.operation.BufferedResponse;
import dev.bespoke.runtime.operation.Operation;
import dev.bespoke.runtime.operation.ServiceResponse;
import dev.bespoke.runtime.operation.SessionResponse;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.ShapeWriter;
import dev.bespoke.runtime.serde.xml.XmlReader;
import dev.bespoke.runtime.serde.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the REST XML protocol (Smithy, "AWS restXml protocol").
 *
 * @param <I> the request
 * @param <O> the response
 */
public abstract class RestXmlOperation<I, O extends ServiceResponse> extends RestOperation<I, O> {
  /** For generated operations. */
  protected RestXmlOperation(String name) {
    super(name);
  }

  @Override
  final RestRequest bind(HttpRequest request) {
    return new XmlRequest(name(), request);
  }

  @Override
  final RestResponse bind(BufferedResponse response) {
    return new XmlResponse(response);
  }

  /**
   * S3 begins some answers before it knows the outcome: the status says 200, the body the truth.
   */
  @Override
  protected final boolean isErrorInDisguise(BufferedResponse response) {
    return XmlErrors.isError(response);
  }

  /** For the same reason S3's answers may break off though their status says 200. */
  @Override
  protected final boolean retriesMalformed() {
    return true;
  }

  @Override
  protected final ErrorResponse readError(BufferedResponse response, int attempts) {
    return XmlErrors.read(name(), response, attempts);
  }

  /** The protocol is S3's, whose directory buckets have sessions. */
  @Override
  protected @Nullable Operation<String, SessionResponse> createSession() {
    return CreateSession.INSTANCE;
  }

  private static final class XmlRequest extends RestRequest {
    private @Nullable XmlWriter body;

    XmlRequest(String operation, HttpRequest http) {
      super(operation, http);
    }

    @Override
    public ShapeWriter body() {
      if (body == null) {
        body = new XmlWriter();
        contentType("application/xml");
      }
      return body;
    }

    @Override
    void finish() {
      super.finish();
      if (body != null) {
        payload(body.toBody());
      }
    }
  }

  private static final class XmlResponse extends RestResponse {
    XmlResponse(BufferedResponse http) {
      super(http);
    }

    /**
     * White space alone is what S3 sends while it is at work: then the outcome has not come, and
     * the answer is malformed like one that breaks off later.
     */
    @Override
    public @Nullable ShapeReader body() {
      BufferedResponse http = http();
      if (http.length() == 0) {
        return null;
      }
      XmlReader document = XmlReader.open(http.body(), 0, http.length());
      if (document.elementName().isEmpty()) {
        throw new SerdeException("it ends before its document begins");
      }
      return document;
    }
  }
}
