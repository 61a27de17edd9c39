package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.ShapeReader;
import org.jspecify.annotations.Nullable;

/**
 * The texts among an error's members. A member of another kind is passed over, for an error may
 * have one of that name; since no reader goes on after a failure, another does, from the start.
 */
final class ErrorTexts {
  private final MemberNames names;
  private final @Nullable String[] found;
  private final boolean[] passedOver;

  ErrorTexts(MemberNames names, @Nullable String[] found) {
    this.names = names;
    this.found = found;
    this.passedOver = new boolean[names.size()];
  }

  /**
   * Reads the error's members; returns false where another reader of the same is needed. Of a
   * document that breaks off, what came before tells something, too.
   */
  boolean read(ShapeReader in) {
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
