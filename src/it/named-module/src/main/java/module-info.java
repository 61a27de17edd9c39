/** A user's module that exports an annotated interface and what is generated for it. */
module com.acme {
  requires transitive dev.bespoke.runtime;

  exports com.acme;
  exports com.acme.photostore.model;
}
