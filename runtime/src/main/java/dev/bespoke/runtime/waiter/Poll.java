package dev.bespoke.runtime.waiter;

import dev.bespoke.runtime.error.ServiceException;
import org.jspecify.annotations.Nullable;

/** One poll and what became of it: a response or an error. */
record Poll(
    int number,
    @Nullable Acceptor matched,
    @Nullable Object response,
    @Nullable ServiceException error) {}
