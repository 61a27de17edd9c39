package dev.bespoke.processor.plan;

import org.jspecify.annotations.Nullable;

/**
 * All that is generated for one annotated interface.
 *
 * @param client the implementation; null where a type that it has to name is not known yet
 * @param model the shapes and operations
 */
public record GenerationPlan(@Nullable ClientPlan client, ModelPlan model) {}
