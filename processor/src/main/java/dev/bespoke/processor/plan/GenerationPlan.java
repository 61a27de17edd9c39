package dev.bespoke.processor.plan;

/** All that is generated for one annotated interface. */
public record GenerationPlan(ClientPlan client, ModelPlan model) {}
