package dev.bespoke.runtime.credentials;

import dev.bespoke.runtime.config.ProfileSection;

/**
 * Refuses a profile that says its credentials come from where this version can't fetch them:
 * passing it over could sign with the wrong identity.
 */
final class UnsupportedSources {
  private UnsupportedSources() {}

  static void check(ProfileSection profile) {
    if (profile.get("role_arn") != null) {
      if (profile.get("web_identity_token_file") != null) {
        throw unsupported(profile, "web_identity_token_file", "assumes a role with a web identity");
      }
      throw unsupported(profile, "role_arn", "assumes a role"); // even where it has keys
    }
    if (profile.get("sso_session") != null) {
      throw unsupported(profile, "sso_session", "signs in to IAM Identity Center");
    }
    if (profile.get("sso_start_url") != null) {
      throw unsupported(profile, "sso_start_url", "signs in to IAM Identity Center");
    }
    if (profile.isAccessKeyInCredentialsFile()) {
      return; // such keys rank before what follows, those of the config file after it
    }
    if (profile.get("login_session") != null) {
      throw unsupported(profile, "login_session", "uses the session of a console sign-in");
    }
    if (profile.get("credential_process") != null) {
      throw unsupported(profile, "credential_process", "runs a program");
    }
  }

  private static CredentialsException unsupported(ProfileSection profile, String key, String what) {
    return new CredentialsException(
        "The profile '"
            + profile.name()
            + "' "
            + what
            + " ("
            + key
            + "), which this version of Bespoke doesn't do yet. Put its temporary keys into the"
            + " environment, as with `aws configure export-credentials --profile "
            + profile.name()
            + " --format env`, or give the client a CredentialsProvider of your own.");
  }
}
