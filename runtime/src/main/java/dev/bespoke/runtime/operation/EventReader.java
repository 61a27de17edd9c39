package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Makes the events of one operation out of messages. Generated singletons extend a protocol's base
 * class. Stateless.
 *
 * @param <E> the union of the events
 */
public abstract class EventReader<E> {
  /** For protocols. */
  protected EventReader() {}

  /**
   * Makes an event.
   *
   * @param type the name of the union's member; the union's unknown member stands for one that the
   *     definition lacks
   */
  protected abstract E event(String type, EventMessage message);

  /**
   * Makes the modelled exception of a member that is an error; null where the union has no such.
   *
   * @param error its code is the name of the union's member
   */
  protected abstract @Nullable ServiceException exception(ErrorResponse error);

  /**
   * A reader placed at the payload's root, so that {@code startStructure()} enters it; null where
   * the payload is empty.
   */
  protected abstract @Nullable ShapeReader body(EventMessage message);
}
