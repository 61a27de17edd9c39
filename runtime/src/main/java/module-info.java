/** What the generated clients and resources of Bespoke call at run time. */
module dev.bespoke.runtime {
  requires transitive dev.bespoke.annotation;
  requires transitive static org.jspecify;
  requires java.net.http;

  exports dev.bespoke.runtime.auth;
  exports dev.bespoke.runtime.checksum;
  exports dev.bespoke.runtime.client;
  exports dev.bespoke.runtime.config;
  exports dev.bespoke.runtime.credentials;
  exports dev.bespoke.runtime.endpoint;
  exports dev.bespoke.runtime.error;
  exports dev.bespoke.runtime.http;
  exports dev.bespoke.runtime.operation;
  exports dev.bespoke.runtime.pagination;
  exports dev.bespoke.runtime.protocol;
  exports dev.bespoke.runtime.region;
  exports dev.bespoke.runtime.resource;
  exports dev.bespoke.runtime.retry;
  exports dev.bespoke.runtime.serde;
  exports dev.bespoke.runtime.serde.eventstream;
  exports dev.bespoke.runtime.token;
  exports dev.bespoke.runtime.waiter;
  exports dev.bespoke.runtime.serde.cbor;
  exports dev.bespoke.runtime.serde.json;
  exports dev.bespoke.runtime.serde.query;
  exports dev.bespoke.runtime.serde.xml;
}
