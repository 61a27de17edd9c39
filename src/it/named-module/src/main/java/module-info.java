/** A user's module that exports an annotated interface. */
module com.acme {
  requires transitive dev.bespoke.runtime;

  exports com.acme;
}
