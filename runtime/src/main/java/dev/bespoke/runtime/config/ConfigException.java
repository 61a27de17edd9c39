package dev.bespoke.runtime.config;

import dev.bespoke.runtime.error.ClientException;
import org.jspecify.annotations.Nullable;

/**
 * A setting, or a file of settings, can't be used; the message names it, the rule and the way out.
 */
public class ConfigException extends ClientException {
  private static final long serialVersionUID = 1L;

  /** Creates one whose message holds no value that may be secret. */
  public ConfigException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Creates one without a cause. */
  public ConfigException(String message) {
    this(message, null);
  }
}
