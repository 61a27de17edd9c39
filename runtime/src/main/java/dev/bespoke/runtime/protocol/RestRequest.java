package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.http.UriEncoder;
import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.ShapeWriter;
import dev.bespoke.runtime.serde.TimestampFormat;
import dev.bespoke.runtime.serde.Timestamps;
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
  private final StringBuilder query = new StringBuilder();

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
    separate().append(literal);
    return this;
  }

  /** Adds a query parameter. */
  public RestRequest query(String name, @Nullable String value) {
    if (value != null) {
      UriEncoder.append(separate(), name, false);
      UriEncoder.append(query.append('='), value, false);
    }
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

  /** Adds one query parameter per element. */
  public RestRequest queryList(String name, @Nullable List<String> values) {
    if (values != null) {
      for (String value : values) {
        query(name, value);
      }
    }
    return this;
  }

  /** Adds one query parameter per entry whose name is not in the query yet. */
  public RestRequest queryMap(@Nullable Map<String, String> values) {
    if (values != null) {
      String bound = query.toString();
      for (Map.Entry<String, String> entry : values.entrySet()) {
        if (!hasParameter(bound, UriEncoder.encode(entry.getKey()))) {
          query(entry.getKey(), entry.getValue());
        }
      }
    }
    return this;
  }

  /** Adds one query parameter per element of each entry whose name is not in the query yet. */
  public RestRequest queryListMap(@Nullable Map<String, List<String>> values) {
    if (values != null) {
      String bound = query.toString();
      for (Map.Entry<String, List<String>> entry : values.entrySet()) {
        if (!hasParameter(bound, UriEncoder.encode(entry.getKey()))) {
          queryList(entry.getKey(), entry.getValue());
        }
      }
    }
    return this;
  }

  private static boolean hasParameter(String query, String name) {
    for (int i = 0; i >= 0; i = query.indexOf('&', i) < 0 ? -1 : query.indexOf('&', i) + 1) {
      int end = i + name.length();
      if (query.startsWith(name, i)
          && (end == query.length() || query.charAt(end) == '=' || query.charAt(end) == '&')) {
        return true;
      }
    }
    return false;
  }

  private StringBuilder separate() {
    return query.length() == 0 ? query : query.append('&');
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

  /** Sets a header to a list: values with a comma or a quote stand in quotes. */
  public RestRequest headerList(String name, @Nullable List<String> values) {
    if (values == null || values.isEmpty()) {
      return this;
    }
    StringBuilder text = new StringBuilder();
    for (String value : values) {
      if (text.length() > 0) {
        text.append(", ");
      }
      if (value.indexOf(',') >= 0 || value.indexOf('"') >= 0) {
        text.append('"');
        text.append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
      } else {
        text.append(value);
      }
    }
    return header(name, text.toString());
  }

  /** Sets a header to a list of instants, which hold no comma that separates. */
  public RestRequest headerTimestamps(
      String name, @Nullable List<Instant> values, TimestampFormat format) {
    if (values == null || values.isEmpty()) {
      return this;
    }
    StringBuilder text = new StringBuilder();
    for (Instant value : values) {
      if (text.length() > 0) {
        text.append(", ");
      }
      text.append(Timestamps.format(value, format));
    }
    return header(name, text.toString());
  }

  /** Sets one header per entry, its name prefixed. */
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
        header(name, entry.getValue());
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
                + ", which HTTP headers do not carry. Encode it, as in Base64 or percent-encoding.");
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
      payload(RequestBody.of(value), "text/plain");
    }
    return this;
  }

  final void payload(RequestBody body, String contentType) {
    http.body(body);
    if (!http.headers().contains("content-type")) {
      http.headers().add("content-type", contentType);
    }
  }

  void finish() {
    http.path(path.length() == 0 ? "/" : path.toString());
    http.query(query.toString());
  }
}
