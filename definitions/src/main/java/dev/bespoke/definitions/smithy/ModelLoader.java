package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.DefinitionException;
import java.util.List;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.SourceException;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.validation.Severity;
import software.amazon.smithy.model.validation.ValidatedResult;
import software.amazon.smithy.model.validation.ValidationEvent;

/**
 * Assembles files to a model. Traits that nothing defines are kept as they are. What is written in
 * Smithy's language is validated; JSON is what a build writes that has validated it, and what
 * matters of it is checked when it is read.
 */
final class ModelLoader {
  private ModelLoader() {}

  /**
   * Reads the files.
   *
   * @throws DefinitionException if they do not make a model
   */
  static Model load(List<ModelFile> files) {
    ModelAssembler assembler = Model.assembler();
    assembler.putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, true);
    if (files.stream().noneMatch(ModelFile::idl)) {
      assembler.disableValidation();
    }
    for (ModelFile file : files) {
      assembler.addUnparsedModel(file.describe(), ModelFiles.text(file.read()));
    }
    try {
      ValidatedResult<Model> result = assembler.assemble();
      List<ValidationEvent> errors = result.getValidationEvents(Severity.ERROR);
      if (!errors.isEmpty()) {
        throw failure(errors);
      }
      // Smithy's dangers are advice, such as to keep to fewer headers: services have their ways.
      return result
          .getResult()
          .orElseThrow(() -> new DefinitionException(files.get(0).describe(), "", "it is empty"));
    } catch (SourceException e) {
      throw new DefinitionException(
          Traits.source(e), "", String.valueOf(e.getMessageWithoutLocation()), e);
    }
  }

  /** The first error; the others often follow from it. */
  private static DefinitionException failure(List<ValidationEvent> errors) {
    ValidationEvent first = errors.get(0);
    String subject = first.getShapeId().map(ShapeId::toString).orElse("");
    String others = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more errors)";
    return new DefinitionException(Traits.source(first), subject, first.getMessage() + others);
  }
}
