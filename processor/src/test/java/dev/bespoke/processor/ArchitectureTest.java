package dev.bespoke.processor;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.lang.model.type.TypeMirror;
import org.junit.jupiter.api.Test;

/** The folders are the pipeline's stages, and a stage knows no more than it has to. */
class ArchitectureTest {
  private static final String ROOT = "dev.bespoke.processor";
  private static final String DECLARATION = ROOT + ".declaration..";
  private static final String DEFINITION = ROOT + ".definition..";
  private static final String DIAGNOSTIC = ROOT + ".diagnostic..";
  private static final String OUTPUT = ROOT + ".output..";
  private static final String PLAN = ROOT + ".plan..";
  private static final String SOURCE = ROOT + ".source..";
  private static final String WRITER = ROOT + ".writer..";

  private static final String DEFINITIONS = "dev.bespoke.definitions..";
  private static final String JAVAPOET = "com.palantir.javapoet..";
  private static final String JMESPATH = "software.amazon.smithy.jmespath..";
  private static final String NAMES = "dev.bespoke.definitions.names";
  private static final String LANGUAGE_MODEL = "javax.lang.model..";

  private static final JavaClasses CLASSES =
      new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages(ROOT);

  @Test
  void declarationsComeFromTheCompilerAlone() {
    onlyKnows(DECLARATION, DIAGNOSTIC, NAMES, LANGUAGE_MODEL, "com.sun.source..");
  }

  @Test
  void definitionsAreFoundWithoutTheCompiler() {
    onlyKnows(DEFINITION, DECLARATION, DIAGNOSTIC, DEFINITIONS);
  }

  @Test
  void plansAreMadeWithoutTheCompiler() {
    onlyKnows(PLAN, DECLARATION, DIAGNOSTIC, DEFINITIONS, SOURCE, JAVAPOET, JMESPATH);
  }

  /** Plans carry parts of definitions; of the language model source has modifiers. */
  @Test
  void writersKnowPlansAndSource() {
    onlyKnows(
        WRITER,
        PLAN,
        DEFINITIONS,
        SOURCE,
        JAVAPOET,
        "javax.lang.model",
        "javax.lang.model.element");
  }

  /** Of JavaPoet it has the names of types. */
  @Test
  void sourceKnowsNoStage() {
    onlyKnows(SOURCE, JAVAPOET, "javax.lang.model.element");
  }

  /** Of the writers, it knows what they hand over; not those of a package of their own. */
  @Test
  void theOutputKnowsNoOtherStage() {
    onlyKnows(
        OUTPUT,
        DIAGNOSTIC,
        SOURCE,
        JAVAPOET,
        ROOT + ".writer",
        LANGUAGE_MODEL,
        "javax.annotation.processing",
        "javax.tools");
  }

  @Test
  void diagnosticsKnowNoOtherStage() {
    onlyKnows(DIAGNOSTIC, LANGUAGE_MODEL, "javax.annotation.processing", "javax.tools");
  }

  @Test
  void onlyTheOutputTouchesTheFiler() {
    noClasses()
        .that()
        .resideOutsideOfPackage(OUTPUT)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Filer.class)
        .check(CLASSES);
  }

  @Test
  void onlyTheDiagnosticsTouchTheMessager() {
    noClasses()
        .that()
        .resideOutsideOfPackage(DIAGNOSTIC)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Messager.class)
        .check(CLASSES);
  }

  /** The same type can be two mirrors: {@code Types.isSameType} knows, {@code equals} does not. */
  @Test
  void typeMirrorsAreNotComparedByEquals() {
    noClasses()
        .should()
        .callMethodWhere(
            target(owner(assignableTo(TypeMirror.class)))
                .and(target(nameMatching("equals|hashCode"))))
        .check(CLASSES);
  }

  @Test
  void nothingIsPrintedPastTheCompiler() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
  }

  private static void onlyKnows(String stage, String... others) {
    List<String> known = new ArrayList<>(List.of(others));
    known.addAll(List.of(stage, "java..", "org.jspecify.annotations"));
    classes()
        .that()
        .resideInAPackage(stage)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(known.toArray(String[]::new))
        .check(CLASSES);
  }
}
