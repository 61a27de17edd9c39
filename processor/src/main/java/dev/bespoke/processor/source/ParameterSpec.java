package dev.bespoke.processor.source;

import com.palantir.javapoet.TypeName;

/**
 * A parameter. Immutable.
 *
 * @param type its type, with its annotations
 * @param name its name
 */
public record ParameterSpec(TypeName type, String name) {}
