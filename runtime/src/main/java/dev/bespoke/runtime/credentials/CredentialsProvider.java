package dev.bespoke.runtime.credentials;

import dev.bespoke.runtime.config.Environment;
import dev.bespoke.runtime.config.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * Says which credentials to sign with. Asked before every attempt of every call, so an
 * implementation keeps what is slow to get; safe for any number of threads.
 */
@FunctionalInterface
public interface CredentialsProvider {
  /**
   * The credentials to sign with now.
   *
   * @throws CredentialsNotFoundException where there are none, and a chain should ask the next
   *     provider
   * @throws CredentialsException where there are some that can't be used
   */
  Credentials resolve();

  /** Always these credentials. */
  static CredentialsProvider of(Credentials credentials) {
    return new StaticCredentialsProvider(credentials);
  }

  /** No credentials: requests go out unsigned, as for a public S3 bucket. */
  static CredentialsProvider anonymous() {
    return of(Credentials.anonymous());
  }

  /**
   * The variables {@code AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY}, {@code
   * AWS_SESSION_TOKEN} (or the older {@code AWS_SECURITY_TOKEN}), {@code AWS_ACCOUNT_ID} and {@code
   * AWS_CREDENTIAL_EXPIRATION}; read once, since the environment of a process doesn't change.
   */
  static CredentialsProvider environment(Settings settings) {
    return new EnvironmentCredentialsProvider(settings);
  }

  /**
   * The static keys of the settings' profile: {@code aws_access_key_id}, {@code
   * aws_secret_access_key}, {@code aws_session_token}, {@code aws_account_id}.
   *
   * <p>They are kept, and read anew when a file has changed, which is looked at every ten seconds
   * at most, by one caller: tools that renew a profile need no restart. Files that can't be read
   * then, or are half-written, leave the last keys in force. As long as none were found, files that
   * appear or change are read at once.
   */
  static CredentialsProvider profile(Settings settings) {
    return new ProfileCredentialsProvider(settings);
  }

  /** The profile of this name in the user's own files; see {@link #profile(Settings)}. */
  static CredentialsProvider profile(String name) {
    return profile(Settings.of(Environment.system(), name));
  }

  /**
   * The first of these that has credentials. The one that answered is asked first from then on.
   *
   * @throws IllegalArgumentException where the list is empty
   */
  static CredentialsProvider chain(List<CredentialsProvider> providers) {
    return new CredentialsChain(providers);
  }

  /**
   * What a client uses unless told: {@link #environment}, then {@link #profile(Settings)}; of a
   * profile named in code the latter alone. Between the two, {@code AWS_WEB_IDENTITY_TOKEN_FILE}
   * asks for what isn't supported yet, and is an error.
   */
  static CredentialsProvider defaultChain(Settings settings) {
    List<CredentialsProvider> providers = new ArrayList<>();
    if (!settings.isProfileNamedInCode()) { // a profile named in code isn't to be overruled
      providers.add(environment(settings));
      addUnsupported(providers, settings, "AWS_WEB_IDENTITY_TOKEN_FILE");
    }
    providers.add(profile(settings));
    addUnsupported(providers, settings, "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
    addUnsupported(providers, settings, "AWS_CONTAINER_CREDENTIALS_FULL_URI");
    return chain(providers);
  }

  private static void addUnsupported(
      List<CredentialsProvider> providers, Settings settings, String variable) {
    if (settings.variable(variable) != null) {
      providers.add(new UnsupportedVariable(variable));
    }
  }
}
