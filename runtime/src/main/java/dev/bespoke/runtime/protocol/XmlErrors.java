package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.operation.BufferedResponse;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.xml.XmlReader;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Reads the errors of XML services: {@code <Error>} as S3 has it, {@code <ErrorResponse><Error>},
 * and {@code <Response><Errors><Error>}; Route 53's {@code <InvalidChangeBatch>}, with its
 * messages; or nothing, as after HEAD, where the status is the code.
 */
final class XmlErrors {
  private static final MemberNames MEMBERS =
      MemberNames.of("Code", "Message", "RequestId", "HostId", "Region", "message", "RequestID");

  private static final String CHANGE_BATCH = "InvalidChangeBatch";

  private static final byte[] ERROR = {'E', 'r', 'r', 'o', 'r'};

  private XmlErrors() {}

  static ErrorResponse read(String operation, BufferedResponse response, int attempts) {
    return describe(operation, response, attempts).build();
  }

  /** As {@link #read}, for a caller that knows more. */
  static ErrorResponse.Builder describe(String operation, BufferedResponse response, int attempts) {
    ErrorResponse.Builder error =
        ErrorResponse.builder(operation, response.status(), response.headers())
            .attempts(attempts)
            .hasBody(response.length() > 0);
    if (isMarkup(response)) {
      read(response, error);
    }
    return error;
  }

  /** Whether the body begins as XML does. */
  static boolean isMarkup(BufferedResponse response) {
    return response.length() > 0 && at(response, start(response)) == '<';
  }

  private static void read(BufferedResponse response, ErrorResponse.Builder error) {
    @Nullable String[] found = new String[MEMBERS.size()];
    try {
      XmlReader members = atError(response);
      if (members != null) {
        error.reader(members);
        found = ErrorTexts.read(MEMBERS, () -> Objects.requireNonNull(atError(response)));
      } else {
        readChangeBatch(response, found);
      }
      if (found[2] == null) {
        found[2] = atRoot(response, "RequestId");
      }
      if (found[2] == null && found[6] == null) {
        found[6] = atRoot(response, "RequestID"); // as EC2 spells it
      }
    } catch (SerdeException e) {
      // Half a document tells something, too: the status says the rest.
    }
    String code = found[0] == null ? "" : QueryErrors.shortened(found[0]);
    if (!code.isEmpty()) {
      error.code(code);
    }
    error.message(found[1] == null ? found[5] : found[1]);
    error.requestId(found[2] == null ? found[6] : found[2]);
    error.extendedRequestId(found[3]);
    error.region(found[4]);
  }

  private static @Nullable String atRoot(BufferedResponse response, String name) {
    XmlReader root = XmlReader.open(response.body(), 0, response.length());
    return root.enter(name) ? root.string() : null;
  }

  /** An error that stands for itself, with what is wrong with each change. */
  private static void readChangeBatch(BufferedResponse response, @Nullable String[] found) {
    XmlReader in = XmlReader.open(response.body(), 0, response.length());
    if (in.elementName().equals(CHANGE_BATCH)) {
      found[0] = CHANGE_BATCH;
      StringJoiner messages = new StringJoiner("; ");
      if (in.enter("Messages")) {
        in.startList();
        while (in.nextElement()) {
          messages.add(in.string());
        }
      }
      found[1] = messages.toString();
    }
  }

  /** A reader placed at the error; null where the document holds none. */
  private static @Nullable XmlReader atError(BufferedResponse response) {
    XmlReader in = XmlReader.open(response.body(), 0, response.length());
    return switch (in.elementName()) {
      case "Error" -> in;
      case "ErrorResponse" -> in.enter("Error") ? in : null;
      case "Response" -> in.enter("Errors") && in.enter("Error") ? in : null;
      default -> null;
    };
  }

  /** Whether the body is a document that reports an error. */
  static boolean isError(BufferedResponse response) {
    int i = start(response);
    if (at(response, i) != '<') {
      return false;
    }
    while (at(response, i) == '<' && (at(response, i + 1) == '?' || at(response, i + 1) == '!')) {
      i = skipSpace(response, behind(response, i));
    }
    for (int k = 0; k < ERROR.length; k++) {
      if (at(response, i + 1 + k) != ERROR[k]) {
        return false;
      }
    }
    int next = at(response, i + 1 + ERROR.length);
    return next == '>' || next == '/' || isSpace((byte) next);
  }

  /** Where the comment, instruction or declaration ends that begins at an offset. */
  private static int behind(BufferedResponse response, int from) {
    boolean instruction = at(response, from + 1) == '?';
    boolean comment =
        !instruction && at(response, from + 2) == '-' && at(response, from + 3) == '-';
    int i = from + (comment ? 6 : 3);
    for (; i < response.length(); i++) {
      boolean ends =
          instruction
              ? at(response, i - 1) == '?'
              : !comment || (at(response, i - 1) == '-' && at(response, i - 2) == '-');
      if (ends && at(response, i) == '>') {
        return i + 1;
      }
    }
    return i;
  }

  /** Where a document begins, of whatever form: after a byte order mark and white space. */
  static int start(BufferedResponse response) {
    boolean marked = at(response, 0) == 0xEF && at(response, 1) == 0xBB && at(response, 2) == 0xBF;
    return skipSpace(response, marked ? 3 : 0);
  }

  private static int skipSpace(BufferedResponse response, int from) {
    int i = from;
    while (i < response.length() && isSpace(response.body()[i])) {
      i++;
    }
    return i;
  }

  /** The byte at an offset, without a sign; -1 at the end. */
  static int at(BufferedResponse response, int index) {
    return index < response.length() ? response.body()[index] & 0xFF : -1;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
