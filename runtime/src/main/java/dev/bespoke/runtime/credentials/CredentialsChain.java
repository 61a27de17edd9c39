package dev.bespoke.runtime.credentials;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first provider that has credentials. */
final class CredentialsChain implements CredentialsProvider {
  private final List<CredentialsProvider> providers;
  private volatile @Nullable CredentialsProvider last;

  CredentialsChain(List<CredentialsProvider> providers) {
    if (providers.isEmpty()) {
      throw new IllegalArgumentException("A chain of credentials providers has at least one.");
    }
    this.providers = List.copyOf(providers);
  }

  @Override
  public Credentials resolve() {
    CredentialsProvider known = last;
    if (known != null) {
      try {
        return known.resolve();
      } catch (CredentialsNotFoundException e) {
        last = null; // gone: another may have some by now
      }
    }
    return search();
  }

  private Credentials search() {
    StringBuilder tried = new StringBuilder();
    for (CredentialsProvider provider : providers) {
      try {
        Credentials credentials = provider.resolve();
        last = provider;
        return credentials;
      } catch (CredentialsNotFoundException e) {
        tried.append("\n  - ").append(e.getMessage());
      }
    }
    throw new CredentialsNotFoundException(
        "No credentials were found. Tried, in this order:"
            + tried
            + "\nSet AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, add the keys to a profile with"
            + " `aws configure`, or give the client's builder a CredentialsProvider"
            + " (CredentialsProvider.anonymous() for unsigned requests).");
  }

  @Override
  public String toString() {
    return "chain of " + providers;
  }
}
