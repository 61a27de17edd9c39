package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.operation.BufferedResponse;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.json.JsonReader;
import org.jspecify.annotations.Nullable;

/** Reads the errors of JSON services, in all the spellings that have come about. */
final class JsonErrors {
  private static final MemberNames MEMBERS =
      MemberNames.of(
          "__type", "code", "message", "Message", "errorMessage", "error_description", "Code");

  private JsonErrors() {}

  static ErrorResponse read(String operation, BufferedResponse response, int attempts) {
    if (XmlErrors.isMarkup(response)) {
      // A gateway in between, or an emulator, may not speak the service's protocol.
      return XmlErrors.read(operation, response, attempts);
    }
    Headers headers = response.headers();
    ErrorResponse.Builder error =
        ErrorResponse.builder(operation, response.status(), headers)
            .attempts(attempts)
            .hasBody(response.length() > 0);
    String[] found = new String[MEMBERS.size()];
    if (firstByte(response) == '{') {
      readMembers(response, found);
      error.reader(JsonReader.open(response.body(), 0, response.length()));
    }
    String code = found[0];
    if (code == null) {
      code = headers.get("x-amzn-errortype");
    }
    if (code == null) {
      code = found[1] == null ? found[6] : found[1];
    }
    for (int i = 5; i >= 2; i--) {
      if (found[i] != null) {
        error.message(found[i]);
      }
    }
    QueryErrors.name(error, code, headers);
    return error.build();
  }

  private static void readMembers(BufferedResponse response, @Nullable String[] found) {
    try {
      JsonReader in = JsonReader.open(response.body(), 0, response.length());
      in.startStructure();
      for (int member = in.nextMember(MEMBERS); member >= 0; member = in.nextMember(MEMBERS)) {
        // Not every "code" is text: an error may have a member of that name.
        if (in.document().value() instanceof String text) {
          found[member] = text;
        }
      }
    } catch (SerdeException e) {
      // Half a document tells something, too: the status says the rest.
    }
  }

  /** The first byte that is no white space, or -1. */
  static int firstByte(BufferedResponse response) {
    for (int i = 0; i < response.length(); i++) {
      byte b = response.body()[i];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return b;
      }
    }
    return -1;
  }
}
