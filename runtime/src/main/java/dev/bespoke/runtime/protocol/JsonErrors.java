package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.operation.BufferedResponse;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.json.JsonReader;
import org.jspecify.annotations.Nullable;

/** Reads the errors of JSON services, in all the spellings that have come about. */
final class JsonErrors {
  private static final MemberNames MEMBERS =
      MemberNames.of(
          "__type", "code", "message", "Message", "errorMessage", "error_description", "Code");

  private JsonErrors() {}

  static ErrorResponse read(String operation, BufferedResponse response, int attempts) {
    Headers headers = response.headers();
    String header = headers.get("x-amzn-errortype");
    if (XmlErrors.isMarkup(response)) {
      // A gateway in between, or an emulator, may not speak the service's protocol.
      ErrorResponse.Builder error = XmlErrors.describe(operation, response, attempts);
      QueryErrors.name(error, header, headers);
      return error.build();
    }
    ErrorResponse.Builder error =
        ErrorResponse.builder(operation, response.status(), headers)
            .attempts(attempts)
            .hasBody(response.length() > 0);
    @Nullable String[] found = new String[MEMBERS.size()];
    if (XmlErrors.at(response, XmlErrors.start(response)) == '{') {
      found = ErrorTexts.read(MEMBERS, () -> open(response));
      error.reader(open(response));
    }
    for (int i = 5; i >= 2; i--) {
      if (found[i] != null) {
        error.message(found[i]);
      }
    }
    QueryErrors.name(error, firstName(found[0], header, found[1], found[6]), headers);
    return error.build();
  }

  private static JsonReader open(BufferedResponse response) {
    return JsonReader.open(response.body(), 0, response.length());
  }

  /** The first that names something. */
  private static @Nullable String firstName(@Nullable String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null && !QueryErrors.shortened(candidate).isEmpty()) {
        return candidate;
      }
    }
    return null;
  }
}
