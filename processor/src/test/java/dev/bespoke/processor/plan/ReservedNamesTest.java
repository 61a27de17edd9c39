package dev.bespoke.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.bespoke.runtime.client.TokenClientBuilder;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.operation.ServiceResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What generated classes inherit is reserved: a method that the runtime gains is seen here. */
class ReservedNamesTest {
  @Test
  void noMemberOfAStructureOverridesWhatEveryClassHas() {
    assertThat(ReservedNames.TAKEN)
        .containsAll(inherited(Object.class, ReservedNamesTest::isAccessor));
    assertThat(ReservedNames.TAKEN)
        .containsAll(inherited(ServiceResponse.class, ReservedNamesTest::isAccessor));
  }

  @Test
  void noMemberOfAnExceptionOverridesWhatEveryExceptionHas() {
    Set<String> inherited = inherited(ServiceException.class, ReservedNamesTest::isAccessor);
    inherited.removeAll(ReservedNames.TAKEN);

    assertThat(ReservedNames.TAKEN_BY_EXCEPTIONS).containsAll(inherited);
  }

  @Test
  void noEndpointParameterOverridesASettingOfEveryClient() {
    Set<String> settings =
        inherited(
            TokenClientBuilder.class,
            method -> !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() > 0);
    settings.removeAll(inherited(Object.class, method -> true));
    settings.remove("endpointParameter"); // of two parameters: a method of one is another

    assertThat(ReservedNames.TAKEN_BY_CLIENT_BUILDERS).containsAll(settings);
  }

  /** Files of the model leave imports of java.lang out, and texts name some types. */
  @Test
  void noShapeHidesATypeThatIsWrittenWithoutItsImport() {
    Set<String> ofJavaLang =
        Arrays.stream(ValueType.Kind.values())
            .map(kind -> (ClassName) new ValueType.Scalar(kind).javaType())
            .filter(type -> type.packageName().equals("java.lang"))
            .map(ClassName::simpleName)
            .collect(Collectors.toSet());

    assertThat(ofJavaLang).contains("String", "Integer");
    assertThat(ReservedNames.JAVA_LANG).containsAll(ofJavaLang);
    assertThat(ReservedNames.RUNTIME).contains("Nullable", "Builder");
  }

  private static boolean isAccessor(Method method) {
    return method.getParameterCount() == 0;
  }

  /** The names of the public and protected methods of a class and its superclasses. */
  private static Set<String> inherited(Class<?> type, Predicate<Method> wanted) {
    Set<String> names = new TreeSet<>();
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      Arrays.stream(c.getDeclaredMethods())
          .filter(
              m -> Modifier.isPublic(m.getModifiers()) || Modifier.isProtected(m.getModifiers()))
          .filter(m -> !m.isSynthetic())
          .filter(wanted)
          .map(Method::getName)
          .forEach(names::add);
    }
    return names;
  }
}
