package dev.bespoke.integration.forms;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.Result;

/** Methods that several clients could share, whatever they make of a size. */
interface Lookups<S> {
  @Operation("HeadObject")
  @Result("ContentLength")
  S sizeOf(String bucket, String key);

  /** Stays as it is. */
  default S sizeOf(String path) {
    int slash = path.indexOf('/');
    return sizeOf(path.substring(0, slash), path.substring(slash + 1));
  }
}
