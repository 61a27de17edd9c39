package dev.bespoke.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which packages may know which: what is below never learns of what is above. */
@AnalyzeClasses(
    packages = "dev.bespoke.runtime",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
  private static final String RUNTIME = "dev.bespoke.runtime.";

  @ArchTest
  static final ArchRule serdeKnowsNoClientAndNoNetwork =
      below("serde..")
          .resideInAnyPackage(
              all(
                  "client",
                  "operation",
                  "protocol",
                  "endpoint",
                  "retry",
                  "checksum",
                  "auth",
                  "credentials",
                  "token",
                  "config",
                  "region",
                  "pagination",
                  "waiter",
                  "resource"));

  @ArchTest
  static final ArchRule httpKnowsNoAws =
      below("http..")
          .resideInAnyPackage(
              all(
                  "client",
                  "operation",
                  "protocol",
                  "endpoint",
                  "retry",
                  "checksum",
                  "auth",
                  "credentials",
                  "token",
                  "config",
                  "region",
                  "serde",
                  "pagination",
                  "waiter",
                  "resource"));

  @ArchTest
  static final ArchRule authKnowsNoClient =
      below("auth..")
          .resideInAnyPackage(
              all(
                  "client",
                  "operation",
                  "protocol",
                  "endpoint",
                  "retry",
                  "checksum",
                  "serde",
                  "pagination",
                  "waiter",
                  "resource"));

  @ArchTest
  static final ArchRule credentialsAndSettingsKnowNoClient =
      noClasses()
          .that()
          .resideInAnyPackage(all("credentials", "token", "config", "region"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              all(
                  "client",
                  "operation",
                  "protocol",
                  "endpoint",
                  "retry",
                  "checksum",
                  "auth",
                  "serde",
                  "pagination",
                  "waiter",
                  "resource"));

  @ArchTest
  static final ArchRule errorsKnowNoClient =
      below("error..")
          .resideInAnyPackage(
              all(
                  "client",
                  "operation",
                  "protocol",
                  "endpoint",
                  "retry",
                  "checksum",
                  "auth",
                  "credentials",
                  "token",
                  "config",
                  "region",
                  "pagination",
                  "waiter",
                  "resource"));

  @ArchTest
  static final ArchRule policiesKnowNoPipeline =
      noClasses()
          .that()
          .resideInAnyPackage(all("endpoint", "retry", "checksum"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              all(
                  "client",
                  "operation",
                  "protocol",
                  "auth",
                  "credentials",
                  "token",
                  "config",
                  "region",
                  "pagination",
                  "waiter",
                  "resource"));

  @ArchTest
  static final ArchRule pagesAndWaitersKnowNoPipeline =
      noClasses()
          .that()
          .resideInAnyPackage(all("pagination", "waiter"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              all(
                  "client",
                  "operation",
                  "protocol",
                  "endpoint",
                  "checksum",
                  "auth",
                  "credentials",
                  "token",
                  "config",
                  "region",
                  "http",
                  "resource"));

  @ArchTest
  static final ArchRule thePipelineKnowsNoProtocol =
      below("operation..")
          .resideInAnyPackage(
              all(
                  "protocol",
                  "config",
                  "region",
                  "serde.json",
                  "serde.xml",
                  "pagination",
                  "waiter",
                  "resource"));

  @ArchTest
  static final ArchRule protocolsKnowNoNetworkAndNoKeys =
      below("protocol..")
          .resideInAnyPackage(
              all(
                  "client",
                  "auth",
                  "credentials",
                  "token",
                  "config",
                  "region",
                  "retry",
                  "pagination",
                  "waiter",
                  "resource"));

  @ArchTest
  static final ArchRule nothingReflects =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.lang.reflect..", "java.util.logging..", "java.util.regex..");

  private static com.tngtech.archunit.lang.syntax.elements.ClassesThat<
          com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction>
      below(String layer) {
    return noClasses().that().resideInAPackage(RUNTIME + layer).should().dependOnClassesThat();
  }

  private static String[] all(String... packages) {
    String[] names = new String[packages.length];
    for (int i = 0; i < packages.length; i++) {
      names[i] = RUNTIME + packages[i] + "..";
    }
    return names;
  }
}
