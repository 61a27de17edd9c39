package dev.bespoke.runtime.checksum;

import java.io.IOException;

/** The bytes of a response are not those that its checksum was computed from. */
public final class ChecksumMismatchException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Creates one for the checksum that this header or trailer carried. */
  public ChecksumMismatchException(String header) {
    super(
        "The response's body does not match its checksum ("
            + header
            + "): it was damaged on its way, or is not what was stored. Read it again.");
  }
}
