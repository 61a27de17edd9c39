package dev.bespoke.runtime.client;

import dev.bespoke.runtime.config.Environment;
import dev.bespoke.runtime.config.Settings;
import dev.bespoke.runtime.http.UriEncoder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The trace of the invocation that a Lambda function serves, which its requests hand on: so X-Ray
 * joins them, and Lambda stops functions that call themselves without end (AWS Lambda, "Use Lambda
 * recursive loop detection"). Safe for any number of threads.
 */
final class LambdaTrace implements Supplier<@Nullable String> {
  /** Where Lambda's Java runtime puts it, anew for each invocation. */
  private static final String PROPERTY = "com.amazonaws.xray.traceHeader";

  private static final String VARIABLE = "_X_AMZN_TRACE_ID";

  private final Environment environment;

  private LambdaTrace(Environment environment) {
    this.environment = environment;
  }

  /** What finds the trace; null outside of Lambda. */
  static @Nullable LambdaTrace of(Settings settings) {
    boolean inLambda = settings.variable("AWS_LAMBDA_FUNCTION_NAME") != null;
    return inLambda ? new LambdaTrace(settings.environment()) : null;
  }

  /** The trace of the current invocation as the header has it; null where it is not traced. */
  @Override
  public @Nullable String get() {
    String trace = System.getProperty(PROPERTY);
    if (trace == null || trace.isEmpty()) {
      trace = environment.variable(VARIABLE);
    }
    return trace == null || trace.isEmpty() ? null : encoded(trace);
  }

  /** What a header must not hold is percent-encoded. */
  private static String encoded(String trace) {
    for (int i = 0; i < trace.length(); i++) {
      char c = trace.charAt(i);
      if (c <= ' ' || c >= 0x7F) {
        return UriEncoder.encode(trace);
      }
    }
    return trace;
  }
}
