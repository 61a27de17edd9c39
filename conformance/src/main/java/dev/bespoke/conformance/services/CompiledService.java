package dev.bespoke.conformance.services;

import java.util.List;
import java.util.Map;

/**
 * What came of a service.
 *
 * @param name its name in the archive
 * @param operations how many operations were generated
 * @param missing the operations that were not, without a word
 * @param errors what the compiler said against it; empty where it compiles
 * @param classes its class files
 * @param seconds what it took
 */
record CompiledService(
    String name,
    int operations,
    List<String> missing,
    List<String> errors,
    Map<String, ClassFile> classes,
    double seconds) {
  boolean failed() {
    return !errors.isEmpty() || !missing.isEmpty();
  }
}
