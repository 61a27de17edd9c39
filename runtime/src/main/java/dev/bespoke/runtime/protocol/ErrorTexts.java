package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.ShapeReader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The texts among an error's members. */
final class ErrorTexts {
  private final MemberNames names;
  private final @Nullable String[] found;
  private final boolean[] passedOver;

  private ErrorTexts(MemberNames names) {
    this.names = names;
    this.found = new String[names.size()];
    this.passedOver = new boolean[names.size()];
  }

  /**
   * Reads them, in the order of their names. A member of another kind is passed over, for an error
   * may have one of that name; since no reader goes on after a failure, another does, from the
   * start. Of a document that breaks off, what came before tells something, too.
   *
   * @param open opens a reader at the error
   */
  static @Nullable String[] read(MemberNames names, Supplier<? extends ShapeReader> open) {
    ErrorTexts texts = new ErrorTexts(names);
    boolean done = false;
    while (!done) {
      done = texts.read(open.get());
    }
    return texts.found;
  }

  /** Reads them; returns false where another reader is needed. */
  private boolean read(ShapeReader in) {
    int reading = -1;
    try {
      in.startStructure();
      for (int member = in.nextMember(names); member >= 0; member = in.nextMember(names)) {
        if (passedOver[member]) {
          in.skip();
        } else {
          reading = member;
          found[member] = in.string();
          reading = -1;
        }
      }
      return true;
    } catch (SerdeException e) {
      if (reading >= 0) {
        passedOver[reading] = true;
      }
      return reading < 0;
    }
  }
}
