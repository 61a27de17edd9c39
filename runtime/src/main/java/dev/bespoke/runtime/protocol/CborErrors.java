package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.operation.BufferedResponse;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.cbor.CborReader;
import org.jspecify.annotations.Nullable;

/** Reads the errors of services that speak CBOR. */
final class CborErrors {
  private static final MemberNames MEMBERS = MemberNames.of("__type", "message", "Message");

  /** The major type of a CBOR map, in the upper three bits of its first byte. */
  private static final int MAP = 5;

  private CborErrors() {}

  static ErrorResponse read(String operation, BufferedResponse response, int attempts) {
    if (response.length() == 0 || (response.body()[0] & 0xff) >> 5 != MAP) {
      // A gateway in between, or an emulator, may not speak the service's protocol.
      return JsonErrors.read(operation, response, attempts);
    }
    ErrorResponse.Builder error =
        ErrorResponse.builder(operation, response.status(), response.headers())
            .attempts(attempts)
            .hasBody(response.length() > 0);
    error.reader(open(response));
    @Nullable String[] found = ErrorTexts.read(MEMBERS, () -> open(response));
    error.message(found[1] == null ? found[2] : found[1]);
    QueryErrors.name(error, found[0], response.headers());
    return error.build();
  }

  private static CborReader open(BufferedResponse response) {
    return CborReader.open(response.body(), 0, response.length());
  }
}
