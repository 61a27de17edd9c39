package dev.bespoke.processor.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Generates {@code com.acme.Later} in the first round. */
public final class LaterGenerator extends AbstractProcessor {
  private final String kind;
  private boolean done;

  /**
   * Creates one.
   *
   * @param kind {@code interface} or {@code @interface}
   */
  public LaterGenerator(String kind) {
    this.kind = kind;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!done) {
      done = true;
      try (Writer writer =
          processingEnv.getFiler().createSourceFile("com.acme.Later").openWriter()) {
        writer.write("package com.acme;\n" + kind + " Later {}\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }
}
