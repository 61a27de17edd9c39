package dev.bespoke.processor;

import dev.bespoke.processor.declaration.AnnotationNames;
import dev.bespoke.processor.declaration.ClientDeclarationReader;
import dev.bespoke.processor.declaration.MissingAnnotations;
import dev.bespoke.processor.declaration.ResourceDeclarationReader;
import dev.bespoke.processor.declaration.ResourceServiceDeclarationReader;
import dev.bespoke.processor.definition.DefinitionLoader;
import dev.bespoke.processor.definition.ResourceLoader;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The generators of a compilation, each made when its annotation is met: most meet but one. */
final class Generators {
  private final Elements elements;
  private final Types types;
  private final MissingAnnotations missing;
  private final DefinitionLoader definitions;
  private final ResourceLoader resources;
  private final Map<String, Generator> made = new HashMap<>();

  Generators(
      Elements elements,
      Types types,
      MissingAnnotations missing,
      DefinitionLoader definitions,
      ResourceLoader resources) {
    this.elements = elements;
    this.types = types;
    this.missing = missing;
    this.definitions = definitions;
    this.resources = resources;
  }

  /** The generator of an annotation, by its qualified name; null for one that is not ours. */
  @Nullable Generator of(String annotation) {
    Generator generator = made.get(annotation);
    if (generator == null) {
      generator = create(annotation);
      made.put(annotation, generator);
    }
    return generator;
  }

  private @Nullable Generator create(String annotation) {
    return switch (annotation) {
      case AnnotationNames.SERVICE_CLIENT ->
          new ClientGenerator(new ClientDeclarationReader(elements, types, missing), definitions);
      case AnnotationNames.SERVICE_RESOURCE ->
          new ResourceGenerator(
              new ResourceServiceDeclarationReader(elements, types), definitions, resources);
      case AnnotationNames.RESOURCE ->
          new OwnResourceGenerator(
              new ResourceDeclarationReader(elements, types, missing), definitions);
      default -> null;
    };
  }
}
