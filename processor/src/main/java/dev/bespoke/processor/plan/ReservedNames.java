package dev.bespoke.processor.plan;

import java.util.Set;

/** Names that generated code must not take. */
final class ReservedNames {
  /** Keywords and literals of Java, and words that are one in some places. */
  static final Set<String> KEYWORDS =
      words(
          """
          abstract assert boolean break byte case catch char class const continue default do
          double else enum extends final finally float for goto if implements import instanceof
          int interface long native new package private protected public return short static
          strictfp super switch synchronized this throw throws transient try void volatile while
          true false null _ var yield record sealed permits
          """);

  /** Methods that every generated class has already. */
  static final Set<String> TAKEN =
      words(
          """
          hashCode toString getClass notify notifyAll wait clone finalize equals builder
          toBuilder build responseMetadata copy read write checkRequired allMembers textPattern
          """);

  /** Methods that every exception has already. */
  static final Set<String> TAKEN_BY_EXCEPTIONS =
      words(
          """
          message code status statusCode requestId extendedRequestId headers attempts operation
          retryable throttling cause suppressed hasCode initCause fillInStackTrace
          printStackTrace error errorMessage header isBodiless isRetryable isThrottling getMessage getCause
          getLocalizedMessage getStackTrace setStackTrace getSuppressed addSuppressed
          serialVersionUID
          """);

  /** Methods that every client's builder has already. */
  static final Set<String> TAKEN_BY_CLIENT_BUILDERS =
      words(
          """
          region profile credentials endpointUrl transport jdkTransport sslContext connectTimeout
          readTimeout maxConnections callTimeout attemptTimeout maxAttempts
          requestChecksumCalculation responseChecksumValidation contentMd5 payloadSigning
          signingRegionSet addressingStyle accelerate regionalUsEast1 dualStack fips useArnRegion
          disableMultiRegionAccessPoints disableS3ExpressSessionAuth accountIdEndpointMode
          partitions header disableRequestCompression requestMinCompressionSizeBytes
          userAgentSuffix executor idempotencyTokens parameterValidation sleeper backoff clock
          environment pipeline authSchemePreference token
          """);

  /** Simple names of java.lang, which a generated class in its own package must not hide. */
  static final Set<String> JAVA_LANG =
      words(
          """
          AbstractMethodError Appendable ArithmeticException AssertionError AutoCloseable Boolean
          BootstrapMethodError Byte Character CharSequence Class ClassCastException ClassLoader
          ClassNotFoundException ClassValue Cloneable CloneNotSupportedException Comparable
          Compiler Deprecated Double Enum Error Exception Float FunctionalInterface IO
          IllegalAccessException IllegalArgumentException IllegalStateException
          IndexOutOfBoundsException InstantiationException Integer InternalError
          InterruptedException Iterable LinkageError Long MatchException Math Module ModuleLayer
          NegativeArraySizeException NoSuchFieldException NoSuchMethodException
          NullPointerException Number NumberFormatException Object OutOfMemoryError Override
          Package Process ProcessBuilder ProcessHandle Readable Record
          ReflectiveOperationException Runnable Runtime RuntimeException RuntimePermission
          SafeVarargs ScopedValue SecurityException SecurityManager Short StableValue
          StackOverflowError StackTraceElement StackWalker StrictMath String StringBuffer
          StringBuilder SuppressWarnings System Thread ThreadDeath ThreadGroup ThreadLocal
          Throwable TypeNotPresentException UnknownError UnsupportedOperationException
          VerifyError VirtualMachineError Void WrongThreadException
          """);

  /** Classes that generated code imports: a shape of such a name would be hard to read beside. */
  static final Set<String> RUNTIME =
      words(
          """
          Acceptor Blob Builder BigDecimal BigInteger Client Consumer Document ErrorResponse EventStream Instant List
          Map MemberNames MissingMembers NullMarked Nullable Objects Operation Outcome Paginator
          Pipeline RequestBody ResponseStream RestRequest RestResponse ServiceException
          ServiceResponse ShapeReader ShapeWriter TimestampFormat Waiter Collections ArrayList
          LinkedHashMap Supplier Structure StructureBuilder EndpointParameters ChecksumTrait Generated
          """);

  private ReservedNames() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
