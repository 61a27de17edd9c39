package dev.bespoke.runtime.credentials;

/**
 * A variable of the environment that says where credentials are, which this version can't fetch
 * from there. Only in a chain where the variable is set.
 */
final class UnsupportedVariable implements CredentialsProvider {
  private final String name;

  UnsupportedVariable(String name) {
    this.name = name;
  }

  @Override
  public Credentials resolve() {
    if (name.equals("AWS_WEB_IDENTITY_TOKEN_FILE")) {
      // It ranks before the profile: passing it over could sign with the wrong identity.
      throw new CredentialsException(
          name
              + " is set: it asks for a role that is assumed with a web identity, as in EKS, which"
              + " this version of Bespoke doesn't do yet. Put temporary keys of the role into the"
              + " environment, give the client's builder a CredentialsProvider of your own, or, to"
              + " sign with a profile's keys, name the profile on the builder or unset the"
              + " variable.");
    }
    throw new CredentialsNotFoundException(
        name
            + " is set, but this version of Bespoke doesn't fetch the credentials of containers"
            + " yet.");
  }

  @Override
  public String toString() {
    return name + " (not supported yet)";
  }
}
