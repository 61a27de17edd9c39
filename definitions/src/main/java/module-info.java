/**
 * Published service definitions: a typed model, its readers, and the bundle that is built from
 * them.
 */
module dev.bespoke.definitions {
  requires transitive static org.jspecify;
  requires tools.jackson.core;

  exports dev.bespoke.definitions;
  exports dev.bespoke.definitions.botocore;
  exports dev.bespoke.definitions.bundle;
  exports dev.bespoke.definitions.json;
  exports dev.bespoke.definitions.names;
  exports dev.bespoke.definitions.resource;
}
