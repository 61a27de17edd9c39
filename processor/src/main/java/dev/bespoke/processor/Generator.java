package dev.bespoke.processor;

import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.writer.GeneratedSource;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** What one annotation does: from an annotated interface to source. */
interface Generator {
  /** The classes to write; whether or not there are any, {@code diagnostics} say what is wrong. */
  List<GeneratedSource> generate(TypeElement type, Diagnostics diagnostics);

  /** Looks again at a type in the round after, when what has been generated is there. */
  default void review(TypeElement type, Diagnostics diagnostics) {}
}
