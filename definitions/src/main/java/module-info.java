/**
 * Published service definitions: a typed model, its readers, and the bundle that is built from
 * them.
 */
@SuppressWarnings("requires-automatic") // Smithy's jars are no modules
module dev.bespoke.definitions {
  requires transitive static org.jspecify;
  requires software.amazon.smithy.model;
  requires tools.jackson.core;

  exports dev.bespoke.definitions;
  exports dev.bespoke.definitions.botocore;
  exports dev.bespoke.definitions.bundle;
  exports dev.bespoke.definitions.endpoint;
  exports dev.bespoke.definitions.json;
  exports dev.bespoke.definitions.lookup;
  exports dev.bespoke.definitions.names;
  exports dev.bespoke.definitions.resource;
  exports dev.bespoke.definitions.smithy;
  exports dev.bespoke.definitions.source;
}
