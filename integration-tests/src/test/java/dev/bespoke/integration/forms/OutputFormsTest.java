package dev.bespoke.integration.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.integration.forms.Forms.Access;
import dev.bespoke.integration.forms.Forms.Person;
import dev.bespoke.integration.forms.Forms.Right;
import dev.bespoke.integration.forms.Forms.Size;
import dev.bespoke.integration.forms.forms.model.GetObjectResponse;
import dev.bespoke.integration.forms.forms.model.HeadObjectResponse;
import dev.bespoke.integration.forms.forms.model.Owner;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.operation.ResponseStream;
import dev.bespoke.runtime.waiter.WaiterOptions;
import dev.bespoke.testing.StubResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a method returns, it has what the service answered. */
class OutputFormsTest extends StubbedForms {
  static final String ACL =
      "<AccessControlPolicy><Owner><ID>o-1</ID><DisplayName>Ann</DisplayName></Owner>"
          + "<AccessControlList>"
          + "<Grant><Grantee><ID>g-1</ID><DisplayName>Bea</DisplayName></Grantee>"
          + "<Permission>READ</Permission></Grant>"
          + "<Grant><Permission>WRITE</Permission></Grant>"
          + "<Grant><Grantee><ID>g-2</ID></Grantee><Permission>FULL_CONTROL</Permission></Grant>"
          + "</AccessControlList></AccessControlPolicy>";
  static final String NO_ACL = "<AccessControlPolicy/>";
  static final StubResponse HEAD =
      StubResponse.of(200, "")
          .withHeader("Content-Length", "12")
          .withHeader("Content-Type", "image/png");
  static final StubResponse BARE_HEAD = StubResponse.of(200, "");
  static final StubResponse BODILESS_404 = StubResponse.of(404, "");
  static final StubResponse NO_SUCH_KEY = StubResponse.xmlError(404, "NoSuchKey", "no");
  static final StubResponse NO_SUCH_BUCKET = StubResponse.xmlError(404, "NoSuchBucket", "no");
  static final StubResponse NO_POLICY = StubResponse.xmlError(404, "NoSuchBucketPolicy", "no");

  @Test
  void theResponse() {
    service.respond(HEAD);

    HeadObjectResponse head = forms.headObject("box", "k");

    assertThat(head.contentLength()).isEqualTo(12);
    assertThat(head.contentType()).isEqualTo("image/png");
  }

  @Test
  void aMember() {
    service.respond(HEAD).respond(BARE_HEAD);

    assertThat(forms.type("box", "k")).isEqualTo("image/png");
    assertThat(forms.type("box", "k")).isNull();
  }

  @Test
  void aStructureWithinTheResponse() {
    service.respond(200, ACL);

    assertThat(forms.owner("box")).isEqualTo(Owner.builder().id("o-1").displayName("Ann").build());
  }

  @Test
  void aMemberAtAPathWhoseAbsenceIsAnErrorWhereNullIsExcluded() {
    service.respond(200, ACL).respond(200, NO_ACL);

    assertThat(forms.ownerId("box")).isEqualTo("o-1");
    assertThatThrownBy(() -> forms.ownerId("box")).hasMessageContaining("Owner.ID");
  }

  @Test
  void whatEachElementHas() {
    service.respond(200, ACL).respond(200, NO_ACL);

    assertThat(forms.grantees("box")).containsExactly("Bea");
    assertThat(forms.grantees("box")).isEmpty();
  }

  @Test
  void oneElement() {
    service.respond(200, ACL).respond(200, NO_ACL);

    assertThat(forms.firstPermission("box")).isEqualTo("READ");
    assertThat(forms.firstPermission("box")).isNull();
  }

  @Test
  void aRecordWithRecordsAndListsOfThem() {
    service.respond(200, ACL).respond(200, NO_ACL);

    assertThat(forms.access("box"))
        .isEqualTo(
            new Access(
                new Person("Ann", "o-1"),
                List.of(
                    new Right(new Person("Bea", "g-1"), "READ"),
                    new Right(null, "WRITE"),
                    new Right(new Person(null, "g-2"), "FULL_CONTROL"))));
    assertThatThrownBy(() -> forms.access("box")).hasMessageContaining("Owner");
  }

  @Test
  void anOptionalIsEmptyOnABodiless404() {
    service.respond(HEAD).respond(BODILESS_404);

    assertThat(forms.find("box", "k").orElseThrow().contentLength()).isEqualTo(12);
    assertThat(forms.find("box", "k")).isEmpty();
  }

  @Test
  void anOptionalRecordIsEmptyOnABodiless404ButNotWhereAMemberIsAbsent() {
    service.respond(HEAD).respond(BODILESS_404).respond(BARE_HEAD);

    assertThat(forms.findSize("box", "k")).contains(new Size(12));
    assertThat(forms.findSize("box", "k")).isEmpty();
    assertThatThrownBy(() -> forms.findSize("box", "k")).hasMessageContaining("ContentLength");
  }

  @Test
  void anOptionalMemberIsEmptyWhereItIsAbsent() {
    service.respond(HEAD).respond(BARE_HEAD).respond(BODILESS_404);

    assertThat(forms.findType("box", "k")).contains("image/png");
    assertThat(forms.findType("box", "k")).isEmpty();
    assertThat(forms.findType("box", "k")).isEmpty();
  }

  @Test
  void anOptionalIsEmptyOnTheErrorsNamedAndNoOther() {
    service.respond(200, "{\"Version\":1}").respond(NO_POLICY).respond(NO_SUCH_BUCKET);

    assertThat(forms.policy("box")).contains("{\"Version\":1}");
    assertThat(forms.policy("box")).isEmpty();
    assertThatThrownBy(() -> forms.policy("box"))
        .isInstanceOfSatisfying(
            ServiceException.class, e -> assertThat(e.code()).isEqualTo("NoSuchBucket"));
  }

  @Test
  void aBodyThatStreams() throws IOException {
    service.respond(StubResponse.of(200, "hello").withHeader("Content-Type", "text/plain"));

    try (ResponseStream<GetObjectResponse> object = forms.getObject("box", "k")) {
      assertThat(object.response().contentType()).isEqualTo("text/plain");
      assertThat(object.asUtf8String()).isEqualTo("hello");
    }
  }

  @Test
  void anOptionalBodyThatStreams() throws IOException {
    service.respond(200, "hello").respond(NO_SUCH_KEY).respond(NO_SUCH_BUCKET);

    try (ResponseStream<GetObjectResponse> object = forms.open("box", "k").orElseThrow()) {
      assertThat(object.asUtf8String()).isEqualTo("hello");
    }
    assertThat(forms.open("box", "k")).isEmpty();
    assertThatThrownBy(() -> forms.open("box", "k")).isInstanceOf(ServiceException.class);
  }

  @Test
  void aWaiterPollsUntilItsConditionHolds() {
    service.respond(BODILESS_404).respond(BODILESS_404).respond(HEAD);

    forms.awaitObject("box", "k");

    assertThat(service.requests()).hasSize(3);
    assertThat(lastLine()).isEqualTo("HEAD https://box.s3.eu-west-1.amazonaws.com/k");
  }

  @Test
  void aWaiterReturnsWhatItSawLast() {
    service.respond(BODILESS_404).respond(HEAD);

    HeadObjectResponse head =
        forms.awaitHead("box", "k", WaiterOptions.defaults().withMaxAttempts(2));

    assertThat(head.contentLength()).isEqualTo(12);
  }

  @Test
  void aLinkIsSignedWithoutSendingAnything() {
    URI link = forms.link("box", "a/k y", Duration.ofMinutes(5));

    assertThat(link).hasHost("box.s3.amazonaws.com").hasPath("/a/k y");
    assertThat(link.getQuery()).contains("X-Amz-Expires=300", "X-Amz-Signature=");
    assertThat(service.requests()).isEmpty();
  }
}
