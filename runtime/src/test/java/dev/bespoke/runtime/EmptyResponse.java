package dev.bespoke.runtime;

import dev.bespoke.runtime.operation.ServiceResponse;

/** A response without members. */
public final class EmptyResponse extends ServiceResponse {
  @Override
  protected String textPattern() {
    return "EmptyResponse[]";
  }
}
