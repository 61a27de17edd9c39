package dev.bespoke.runtime.operation;

/**
 * What has the connections to a service that resources may share: every generated client and every
 * resource.
 */
public interface PipelineSource {
  /** What sends the requests. Whoever shares it does not close it. For generated code. */
  Pipeline sharedPipeline();
}
