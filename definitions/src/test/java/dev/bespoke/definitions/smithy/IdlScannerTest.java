package dev.bespoke.definitions.smithy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdlScannerTest {
  @Test
  void a_service_may_follow_its_traits_on_their_line() {
    assertThat(scan("namespace a.b @awsJson1_0 service S { version: \"1\", operations: [A] }"))
        .containsExactly(new ModelService("a.b#S", "1", null));
  }

  @Test
  void comments_and_strings_are_no_statements() {
    assertThat(
            scan(
                """
                // namespace no.such
                $version: "2.0"
                namespace a.b
                // service Commented {}
                @documentation("see \\" service Quoted { \\\\")
                @other(version: "7", text: \"""
                    service Block { version: "8" "" } \""")
                service Real with [Mixin] { // version: "9"
                  rename: { "a.b#x": "version: " }
                  version: "1"
                }
                """))
        .containsExactly(new ModelService("a.b#Real", "1", null));
  }

  @Test
  void what_is_called_as_a_keyword_is_no_statement() {
    assertThat(
            scan(
                """
                namespace a.service
                use aws.api#service
                structure service with [Mixin] {}
                @service structure Other { service: service, namespace: String }
                operation service {}
                """))
        .isEmpty();
  }

  @Test
  void each_of_several_services_has_its_own_version_and_id() {
    assertThat(
            scan(
                """
                namespace a
                @service(arnNamespace: "a)", sdkId: "First One") service A { version: "1" }
                service B { }
                @aws.api#service(sdkId: "C") service C { version: "3" }
                """))
        .containsExactly(
            new ModelService("a#A", "1", "First One"),
            new ModelService("a#B", "", null),
            new ModelService("a#C", "3", "C"));
  }

  @Test
  void the_id_of_an_only_service_may_be_applied() {
    assertThat(scan("namespace a\nservice A {}\napply A @service(sdkId: \"Late\")"))
        .containsExactly(new ModelService("a#A", "", "Late"));
  }

  @Test
  void traits_are_applied_to_shapes_by_absolute_names_or_such_as_are_used() {
    assertThat(
            new IdlScanner(
                    """
                    namespace a.wire
                    use a.b#Used
                    use a.c#apply
                    apply a#In$x @jsonName("y") apply Used { @sensitive }
                    apply Own @sensitive // apply no#Such
                    """)
                .applies())
        .containsExactlyInAnyOrder("a", "a.b");
  }

  @Test
  void a_file_that_ends_too_early_is_looked_through() {
    assertThat(scan("namespace a service A { version: \"1")).hasSize(1);
    assertThat(scan("namespace a service A { version: \"\\")).hasSize(1);
    assertThat(scan("namespace a service A { version: \"\"\"")).hasSize(1);
  }

  private static List<ModelService> scan(String text) {
    return new IdlScanner(text).services();
  }
}
