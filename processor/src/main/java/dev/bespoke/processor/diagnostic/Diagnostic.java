package dev.bespoke.processor.diagnostic;

/**
 * One finding.
 *
 * @param code what kind of finding
 * @param location where the caret goes
 * @param message the text, without the code's slug
 * @param ofClassFiles whether it is said of class files alone: of source the compiler says it
 */
public record Diagnostic(
    DiagnosticCode code, SourceLocation location, String message, boolean ofClassFiles) {}
