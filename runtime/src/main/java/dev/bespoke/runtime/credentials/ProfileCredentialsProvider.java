package dev.bespoke.runtime.credentials;

import dev.bespoke.runtime.config.ConfigException;
import dev.bespoke.runtime.config.ProfileSection;
import dev.bespoke.runtime.config.Profiles;
import dev.bespoke.runtime.config.Settings;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The static keys of a profile. Not final for a test that brings its own clock. */
class ProfileCredentialsProvider implements CredentialsProvider {
  private static final long CHECK_NANOS = 10_000_000_000L;

  private final Settings settings;
  private final AtomicLong nextCheck = new AtomicLong();
  private volatile @Nullable Profiles latest;
  private volatile @Nullable Loaded loaded;

  ProfileCredentialsProvider(Settings settings) {
    this.settings = settings;
  }

  long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Credentials resolve() {
    Loaded known = loaded;
    if (known == null) {
      nextCheck.set(nanoTime() + CHECK_NANOS);
      known = load(latest());
      loaded = known;
      return known.credentials;
    }
    long now = nanoTime();
    long due = nextCheck.get();
    if (now - due >= 0 && nextCheck.compareAndSet(due, now + CHECK_NANOS)) {
      known = reload(known);
      loaded = known;
    }
    return known.credentials;
  }

  /** The client's files, or newer ones: they may have come, or changed, since it was built. */
  private Profiles latest() {
    Profiles known = latest;
    Profiles files = known == null ? settings.profiles() : known;
    if (files.changed()) {
      files = Profiles.load(settings.environment());
    }
    latest = files;
    return files;
  }

  private Loaded reload(Loaded known) {
    if (!known.files.changed()) {
      return known;
    }
    try {
      return load(Profiles.load(settings.environment()));
    } catch (ConfigException | CredentialsException e) {
      return known; // perhaps half-written; AWS refuses the old keys soon enough
    }
  }

  private Loaded load(Profiles files) {
    ProfileSection profile = settings.profile(files);
    if (profile == null) {
      throw new CredentialsNotFoundException(
          "The profile '"
              + settings.profileName()
              + "' is in neither "
              + files.credentialsFile()
              + " nor "
              + files.configFile()
              + ".");
    }
    UnsupportedSources.check(profile);
    return new Loaded(files, read(profile, files));
  }

  private static Credentials read(ProfileSection profile, Profiles files) {
    String key = profile.get("aws_access_key_id");
    String secret = profile.get("aws_secret_access_key");
    String where =
        "The profile '"
            + profile.name()
            + "' ("
            + files.credentialsFile()
            + ", "
            + files.configFile()
            + ")";
    if (key == null && secret == null) {
      throw new CredentialsNotFoundException(
          where + " has no aws_access_key_id and aws_secret_access_key.");
    }
    if (key == null || secret == null) {
      throw new CredentialsException(
          where
              + " lacks "
              + (key == null ? "aws_access_key_id" : "aws_secret_access_key")
              + ", or has it in the other file only: give both in one file.");
    }
    String token = profile.get("aws_session_token");
    if (token == null) {
      token = profile.get("aws_security_token");
    }
    try {
      return Credentials.of(key, secret, token).withAccountId(profile.get("aws_account_id"));
    } catch (IllegalArgumentException e) {
      throw new CredentialsException(where + " can't be used. " + e.getMessage());
    }
  }

  @Override
  public String toString() {
    return "profile '" + settings.profileName() + "'";
  }

  private static final class Loaded {
    final Profiles files;
    final Credentials credentials;

    Loaded(Profiles files, Credentials credentials) {
      this.files = files;
      this.credentials = credentials;
    }
  }
}
