package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.http.Cancellation;
import dev.bespoke.runtime.http.HttpRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;

/**
 * Lets one attempt be ended by its deadline or by whoever cancels its call. Begun and ended by the
 * thread that makes the attempt.
 */
final class AttemptGuard implements AutoCloseable {
  private final Deadline deadline;
  private final @Nullable Cancellation call;
  private final @Nullable Cancellation attempt;
  private final @Nullable ScheduledFuture<?> timer;

  AttemptGuard(Deadline deadline, @Nullable Cancellation call, HttpRequest request)
      throws IOException {
    this.deadline = deadline;
    this.call = call;
    if (call == null && !deadline.isSet()) {
      this.attempt = null;
      this.timer = null;
      return;
    }
    this.attempt = new Cancellation();
    if (call != null) {
      call.attach(attempt);
    }
    this.timer = deadline.isSet() ? Watchdog.watch(attempt, deadline) : null;
    request.cancellation(attempt);
  }

  /** What an attempt failed of, if it was ended from outside; else the failure itself. */
  IOException translate(IOException failure) {
    if (attempt == null || !isEnded()) {
      return failure;
    }
    IOException cause =
        deadline.hasPassed()
            ? new SocketTimeoutException("the attempt took longer than its " + deadline.name())
            : new InterruptedIOException("the call was cancelled");
    cause.initCause(failure);
    return cause;
  }

  /** Whether it was ended from outside. */
  boolean isEnded() {
    return attempt != null && attempt.isCancelled();
  }

  @Override
  public void close() {
    if (timer != null) {
      timer.cancel(false);
    }
    if (call != null) {
      call.detach();
    }
    if (attempt != null) {
      attempt.end();
    }
  }
}
