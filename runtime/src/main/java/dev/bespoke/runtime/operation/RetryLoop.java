package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.error.BespokeException;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.retry.Failure;
import dev.bespoke.runtime.retry.FailureClassifier;
import java.io.IOException;
import java.io.InterruptedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Sends a call until it succeeds, fails for good, or is out of attempts, time or quota (AWS SDKs
 * and Tools Reference Guide, "Retry behavior", standard mode).
 */
final class RetryLoop {
  private final ClientContext client;
  private final String[] headers;

  RetryLoop(ClientContext client) {
    this.client = client;
    int max = client.settings.maxAttempts;
    this.headers = new String[Math.min(max, 16)];
    for (int i = 0; i < headers.length; i++) {
      headers[i] = header(i + 1);
    }
  }

  private String header(int attempt) {
    return "attempt="
        .concat(Integer.toString(attempt))
        .concat("; max=")
        .concat(Integer.toString(client.settings.maxAttempts));
  }

  <I, O extends ServiceResponse> O run(Call<I, O> call) {
    int paid = 0;
    BespokeException previous = null;
    for (int attempt = 1; ; ) {
      if (client.closed) {
        throw FailureText.closed(call.operation(), previous);
      }
      BespokeException failure;
      Failure kind;
      String retryAfter = null;
      try {
        O output = call.attempt(attempt <= headers.length ? headers[attempt - 1] : header(attempt));
        if (output == null) {
          continue;
        }
        client.quota.release(paid == 0 ? 1 : paid);
        return output;
      } catch (ServiceException e) {
        failure = e;
        kind = FailureClassifier.classify(e);
        retryAfter = e.header("x-amz-retry-after");
      } catch (ClientException e) {
        failure = e;
        kind = Failure.FINAL;
      } catch (IOException e) {
        BespokeException end = ended(call, e);
        failure =
            end == null
                ? FailureText.failed(call.operation(), call.request(), e, call.sent())
                : end;
        kind = end == null ? FailureClassifier.classify(e) : Failure.FINAL;
      } catch (IllegalStateException e) {
        // Transports refuse calls that way once they are closed.
        throw client.closed ? FailureText.closed(call.operation(), e) : e;
      }
      if (previous != null && previous != failure) {
        failure.addSuppressed(previous);
      }
      if (kind == Failure.FINAL || attempt >= client.settings.maxAttempts) {
        throw failure;
      }
      prepareRetry(call, failure, kind, attempt, retryAfter);
      paid = kind.cost();
      previous = failure;
      attempt++;
    }
  }

  /** Waits, if another attempt is possible; throws if not. */
  private void prepareRetry(
      Call<?, ?> call,
      BespokeException failure,
      Failure kind,
      int attempt,
      @Nullable String retryAfter) {
    if (client.closed) {
      throw FailureText.closed(call.operation(), failure);
    }
    if (!call.isReplayable()) {
      throw noted(
          failure,
          "Not retried: the body can be read only once. Give it as bytes or as a file for retries.");
    }
    long wait = client.settings.backoff.millis(attempt, retryAfter);
    if (client.quota.available() >= kind.cost()) {
      checkTime(call, failure, wait); // before it is paid for
    }
    if (!client.quota.acquire(kind.cost())) {
      if (call.operation().longPoll()) {
        sleep(call, failure, wait); // or callers that poll in a loop would do so without a pause
      }
      throw noted(
          failure,
          "Not retried: too many calls of this client failed lately; its retry quota is used up"
              + " until some succeed.");
    }
    sleep(call, failure, wait);
  }

  private static void checkTime(Call<?, ?> call, BespokeException failure, long millis) {
    if (millis * 1_000_000 >= call.deadline().remainingNanos()) {
      throw FailureText.timeout(call.operation(), call.deadline(), failure);
    }
  }

  private void sleep(Call<?, ?> call, BespokeException failure, long millis) {
    checkTime(call, failure, millis);
    try {
      client.settings.sleeper.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(call, failure);
    }
  }

  /** What ended the call for good, if it was not the exchange itself; else null. */
  private @Nullable BespokeException ended(Call<?, ?> call, IOException failure) {
    if (call.deadline().hasPassed()) {
      return FailureText.timeout(call.operation(), call.deadline(), failure);
    }
    if (Thread.currentThread().isInterrupted()
        || (failure instanceof InterruptedIOException
            && !(failure instanceof java.net.SocketTimeoutException))) {
      Thread.currentThread().interrupt();
      return interrupted(call, failure);
    }
    return client.closed ? FailureText.closed(call.operation(), failure) : null;
  }

  /** To close a client interrupts its asynchronous calls. */
  private ClientException interrupted(Call<?, ?> call, Exception cause) {
    return client.closed
        ? FailureText.closed(call.operation(), cause)
        : FailureText.interrupted(call.operation(), cause);
  }

  private static BespokeException noted(BespokeException failure, String note) {
    failure.addSuppressed(new ClientException(note));
    return failure;
  }
}
