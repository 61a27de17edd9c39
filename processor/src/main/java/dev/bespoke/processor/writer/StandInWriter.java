package dev.bespoke.processor.writer;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.source.TypeSpec;
import javax.lang.model.element.Modifier;

/**
 * Writes an empty supertype where what would be in it is not known, so that the compiler does not
 * say of a type that it is missing when all that is wrong is the name of a service.
 */
public final class StandInWriter {
  private StandInWriter() {}

  /** The interface. */
  public static GeneratedSource write(String packageName, String name, boolean isPublic) {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(name)
            .addAnnotation(RuntimeTypes.NULL_MARKED)
            .addSuperinterface(RuntimeTypes.CLIENT);
    if (isPublic) {
      type.addModifiers(Modifier.PUBLIC);
    }
    return new GeneratedSource(ClassName.get(packageName, name), type::build, false);
  }
}
