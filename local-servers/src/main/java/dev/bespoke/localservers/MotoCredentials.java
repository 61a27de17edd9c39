package dev.bespoke.localservers;

/** An access key of moto. */
record MotoCredentials(String accessKeyId, String secretAccessKey) {
  /** What moto accepts unless it verifies signatures. */
  static final MotoCredentials ANY = new MotoCredentials("moto-access-key", "moto-secret-key");

  @Override
  public String toString() {
    return "MotoCredentials[" + accessKeyId + "]";
  }
}
