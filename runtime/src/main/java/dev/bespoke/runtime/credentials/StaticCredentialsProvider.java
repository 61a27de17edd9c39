package dev.bespoke.runtime.credentials;

/** Always the same credentials. */
final class StaticCredentialsProvider implements CredentialsProvider {
  private final Credentials credentials;

  StaticCredentialsProvider(Credentials credentials) {
    this.credentials = credentials;
  }

  @Override
  public Credentials resolve() {
    return credentials;
  }

  @Override
  public String toString() {
    return "static " + credentials;
  }
}
