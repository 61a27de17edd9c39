package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.http.UriEncoder;
import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.ShapeWriter;
import dev.bespoke.runtime.serde.TimestampFormat;
import dev.bespoke.runtime.serde.Timestamps;
import dev.bespoke.runtime.serde.bytes.Utf8;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Binds the members of one input to an HTTP message (Smithy, "HTTP binding traits"); generated code
 * calls it member by member. A null value binds nothing. Owned by one call.
 */
public abstract class RestRequest {
  private final String operation;
  private final HttpRequest http;
  private final StringBuilder path = new StringBuilder(64);
  private final QueryString query = new QueryString();

  RestRequest(String operation, HttpRequest http) {
    this.operation = operation;
    this.http = http;
  }

  /** Sets the method. */
  public RestRequest method(String method) {
    http.method(method);
    return this;
  }

  /** Appends a literal part of the path, already encoded. */
  public RestRequest path(String literal) {
    path.append(literal);
    return this;
  }

  /**
   * Appends a member to the path, encoded.
   *
   * @throws ClientException where it is null or empty: the request would go to another resource
   */
  public RestRequest label(String member, @Nullable String value) {
    UriEncoder.append(path, required(member, value), false);
    return this;
  }

  /** Appends a member to the path, encoded but for its slashes. */
  public RestRequest greedyLabel(String member, @Nullable String value) {
    UriEncoder.append(path, required(member, value), true);
    return this;
  }

  /** Appends a number to the path. */
  public RestRequest label(String member, @Nullable Number value) {
    return label(member, value == null ? null : value.toString());
  }

  /** Appends a boolean to the path. */
  public RestRequest label(String member, @Nullable Boolean value) {
    return label(member, value == null ? null : value.toString());
  }

  /** Appends an instant to the path. */
  public RestRequest label(String member, @Nullable Instant value, TimestampFormat format) {
    return label(member, value == null ? null : Timestamps.format(value, format));
  }

  private String required(String member, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      throw new ClientException(
          operation
              + ": the member "
              + member
              + " is part of the request's path and must not be "
              + (value == null ? "absent" : "empty")
              + ". Set it on the request's builder.");
    }
    return value;
  }

  /** Appends a literal part of the query, already encoded: {@code "list-type=2"}, {@code "acl"}. */
  public RestRequest query(String literal) {
    query.add(literal);
    return this;
  }

  /** Adds a query parameter. */
  public RestRequest query(String name, @Nullable String value) {
    query.add(name, value);
    return this;
  }

  /** Adds a numeric query parameter. */
  public RestRequest query(String name, @Nullable Number value) {
    return query(name, value == null ? null : value.toString());
  }

  /** Adds a boolean query parameter. */
  public RestRequest query(String name, @Nullable Boolean value) {
    return query(name, value == null ? null : value.toString());
  }

  /** Adds an instant as a query parameter. */
  public RestRequest query(String name, @Nullable Instant value, TimestampFormat format) {
    return query(name, value == null ? null : Timestamps.format(value, format));
  }

  /** Adds one query parameter per element that isn't null. */
  public RestRequest queryList(String name, @Nullable List<?> values) {
    if (values != null) {
      query.addAll(name, values);
    }
    return this;
  }

  /** Adds one query parameter per instant. */
  public RestRequest queryTimestamps(
      String name, @Nullable List<Instant> values, TimestampFormat format) {
    if (values != null) {
      for (Instant value : values) {
        query(name, value, format);
      }
    }
    return this;
  }

  /**
   * Adds one query parameter per entry whose name is not in the query yet; per element where the
   * values are lists.
   */
  public RestRequest queryMap(@Nullable Map<?, ?> values) {
    if (values != null) {
      query.addAbsent(values);
    }
    return this;
  }

  /**
   * Sets a header.
   *
   * @throws ClientException where the value holds a control or non-ASCII character, which HTTP does
   *     not carry
   */
  public RestRequest header(String name, @Nullable String value) {
    if (value != null) {
      http.headers().set(name, checked(name, value));
    }
    return this;
  }

  /** Sets a numeric header. */
  public RestRequest header(String name, @Nullable Number value) {
    return header(name, value == null ? null : value.toString());
  }

  /** Sets a boolean header. */
  public RestRequest header(String name, @Nullable Boolean value) {
    return header(name, value == null ? null : value.toString());
  }

  /** Sets a header to an instant. */
  public RestRequest header(String name, @Nullable Instant value, TimestampFormat format) {
    return header(name, value == null ? null : Timestamps.format(value, format));
  }

  /** Sets a header to a list: texts with a comma or a quote stand in quotes. */
  public RestRequest headerList(String name, @Nullable List<?> values) {
    return header(name, values == null ? null : HeaderList.join(values));
  }

  /** Sets a header to a list of instants, whose commas do not separate. */
  public RestRequest headerTimestamps(
      String name, @Nullable List<Instant> values, TimestampFormat format) {
    return header(name, values == null ? null : HeaderList.join(values, format));
  }

  /** Sets a header to text of another media type, which travels in Base64. */
  public RestRequest encodedHeader(String name, @Nullable String value) {
    return header(name, value == null ? null : Blob.of(Utf8.encode(value)).toBase64());
  }

  /** Sets one header per entry, its name prefixed, but for those that are set. */
  public RestRequest prefixHeaders(String prefix, @Nullable Map<String, String> values) {
    if (values != null) {
      for (Map.Entry<String, String> entry : values.entrySet()) {
        String name = prefix.concat(entry.getKey());
        for (int i = 0; i < name.length(); i++) {
          char c = name.charAt(i);
          if (c <= ' ' || c >= 0x7F || c == ':') {
            throw new ClientException(
                operation
                    + ": the header name "
                    + printable(name)
                    + " holds a character that HTTP does not allow there. Use letters, digits and"
                    + " hyphens.");
          }
        }
        if (!hasHeader(name)) {
          header(name, entry.getValue());
        }
      }
    }
    return this;
  }

  private String checked(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c >= 0x7F) {
        throw new ClientException(
            operation
                + ": the value of the header "
                + printable(name)
                + " holds the character U+"
                + Integer.toHexString(0x10000 | c).substring(1).toUpperCase(java.util.Locale.ROOT)
                + " at index "
                + i
                + ", which HTTP headers do not carry. Encode it, as in Base64 or"
                + " percent-encoding.");
      }
    }
    return value;
  }

  private static String printable(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      out.append(c > ' ' && c < 0x7F ? c : '?');
    }
    return out.toString();
  }

  /** A writer of the payload's document; its content type is set. */
  public abstract ShapeWriter body();

  /** Sets the payload to bytes, of type {@code application/octet-stream} unless a header says. */
  public RestRequest body(@Nullable Blob value) {
    if (value != null) {
      payload(RequestBody.of(value.toByteArray()), "application/octet-stream");
    }
    return this;
  }

  /** Sets the payload to text, of type {@code text/plain} unless a header says otherwise. */
  public RestRequest body(@Nullable String value) {
    if (value != null) {
      payload(RequestBody.of(Utf8.encode(value)), "text/plain");
    }
    return this;
  }

  /** Says what a payload holds whose type no header has said. */
  public RestRequest contentType(String type) {
    if (!http.headers().contains("content-type")) {
      http.headers().add("content-type", type);
    }
    return this;
  }

  /** The payload, streamed or set so far. */
  final RequestBody payload() {
    return http.body();
  }

  final boolean hasHeader(String name) {
    return http.headers().contains(name);
  }

  final void payload(RequestBody body) {
    http.body(body);
  }

  private void payload(RequestBody body, String contentType) {
    payload(body);
    contentType(contentType);
  }

  void finish() {
    http.path(path.length() == 0 ? "/" : path.toString());
    http.query(query.toString());
  }
}
