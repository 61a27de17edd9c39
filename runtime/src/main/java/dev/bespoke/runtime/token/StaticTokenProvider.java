package dev.bespoke.runtime.token;

/** Always the same token. */
final class StaticTokenProvider implements TokenProvider {
  private final BearerToken token;

  StaticTokenProvider(BearerToken token) {
    this.token = token;
  }

  @Override
  public BearerToken resolve() {
    return token;
  }

  @Override
  public String toString() {
    return "static " + token;
  }
}
