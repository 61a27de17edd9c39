/** Stubs for tests of code that uses generated clients. */
module dev.bespoke.testing {
  requires transitive dev.bespoke.runtime;
  requires static org.jspecify;

  exports dev.bespoke.testing;
}
