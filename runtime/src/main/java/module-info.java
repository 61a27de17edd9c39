/** What the generated clients and resources of Bespoke call at run time. */
module dev.bespoke.runtime {
  requires transitive dev.bespoke.annotation;
  requires transitive static org.jspecify;
  requires java.net.http;

  exports dev.bespoke.runtime.error;
  exports dev.bespoke.runtime.http;
  exports dev.bespoke.runtime.serde;
}
