package dev.bespoke.integration.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.integration.forms.Forms.Pair;
import dev.bespoke.integration.forms.Forms.Place;
import dev.bespoke.integration.forms.Forms.TaggedBucket;
import dev.bespoke.integration.forms.Forms.Tags;
import dev.bespoke.integration.forms.forms.model.Bucket;
import dev.bespoke.integration.forms.forms.model.DeleteObjectRequest;
import dev.bespoke.integration.forms.forms.model.PutObjectRequest;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.testing.StubResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a method takes, the request is the one that the service expects. */
class InputFormsTest extends StubbedForms {
  private static final String DELETE = "DELETE https://box.s3.eu-west-1.amazonaws.com/a/k%20y";
  private static final String TAGGING =
      "<Tagging xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><TagSet>"
          + "<Tag><Key>team</Key><Value>blue &amp; green</Value></Tag>"
          + "<Tag><Key>cost</Key><Value></Value></Tag>"
          + "</TagSet></Tagging>";

  @Test
  void nothing() {
    service.respond(
        200,
        "<ListAllMyBucketsResult><Buckets><Bucket><Name>photos</Name></Bucket></Buckets>"
            + "</ListAllMyBucketsResult>");

    assertThat(forms.listBuckets().buckets()).extracting(Bucket::name).containsExactly("photos");
    assertThat(service.lastRequest().method()).isEqualTo("GET");
    assertThat(service.lastRequest().path()).isEqualTo("/");
    assertThat(service.lastRequest().text()).isEmpty();
  }

  @Test
  void aRequest() {
    service.respond(204, "");

    forms.delete(DeleteObjectRequest.builder().bucket("box").key("a/k y").versionId("7").build());

    assertThat(lastLine()).isEqualTo(DELETE + "?versionId=7");
  }

  @Test
  void aConsumerOfABuilder() {
    service.respond(204, "");

    forms.deleteBuilt(request -> request.bucket("box").key("a/k y").versionId("7"));

    assertThat(lastLine()).isEqualTo(DELETE + "?versionId=7");
  }

  @Test
  void membersOfWhichNullIsLeftOut() {
    service.respond(200, "<CopyObjectResult/>").respond(200, "<CopyObjectResult/>");

    forms.copy("box", "k", "c/from", "GLACIER");
    assertThat(lastLine()).isEqualTo("PUT https://box.s3.eu-west-1.amazonaws.com/k");
    assertThat(service.lastRequest().header("x-amz-copy-source")).isEqualTo("c/from");
    assertThat(service.lastRequest().header("x-amz-storage-class")).isEqualTo("GLACIER");

    forms.copy("box", "k", "c/from", null);
    assertThat(service.lastRequest().header("x-amz-storage-class")).isNull();
  }

  @Test
  void aRecordWithRecordsInIt() {
    service.respond(204, "");

    forms.tag(new TaggedBucket("box", tags()));

    assertThat(lastLine()).isEqualTo("PUT https://box.s3.eu-west-1.amazonaws.com/?tagging");
    assertThat(service.lastRequest().text()).isEqualTo(TAGGING);
  }

  @Test
  void aRecordAmongOtherMembers() {
    service.respond(204, "");

    forms.tag("box", tags());

    assertThat(lastLine()).isEqualTo("PUT https://box.s3.eu-west-1.amazonaws.com/?tagging");
    assertThat(service.lastRequest().text()).isEqualTo(TAGGING);
  }

  private static Tags tags() {
    return new Tags(List.of(new Pair("team", "blue & green"), new Pair("cost", "")));
  }

  @Test
  void aRequestBesideABody() {
    service.respond(StubResponse.of(200, "").withHeader("ETag", "\"1\""));
    PutObjectRequest request =
        PutObjectRequest.builder().bucket("box").key("k").contentType("text/plain").build();

    assertThat(forms.putObject(request, RequestBody.of("héllo")).eTag()).isEqualTo("\"1\"");

    assertThat(lastLine()).isEqualTo("PUT https://box.s3.eu-west-1.amazonaws.com/k");
    assertThat(service.lastRequest().header("Content-Type")).isEqualTo("text/plain");
    assertThat(service.lastRequest().text()).isEqualTo("héllo");
  }

  @Test
  void aRecordBesideABodyAndOptions() {
    service.respond(200, "");

    forms.upload(
        new Place("box", "k"),
        RequestBody.of("hello"),
        CallOptions.none().withHeader("x-trace", "1"));

    assertThat(lastLine()).isEqualTo("PUT https://box.s3.eu-west-1.amazonaws.com/k");
    assertThat(service.lastRequest().header("x-trace")).isEqualTo("1");
    assertThat(service.lastRequest().text()).isEqualTo("hello");
  }

  @Test
  void inheritedMethodsCallAndThoseWithABodyDoWhatItSays() {
    service.respond(200, "<CopyObjectResult/>").respond(204, "");

    forms.move("box", "old", "new");

    assertThat(service.requests())
        .extracting(StubbedForms::line)
        .containsExactly(
            "PUT https://box.s3.eu-west-1.amazonaws.com/new",
            "DELETE https://box.s3.eu-west-1.amazonaws.com/old");
    assertThat(service.requests().get(0).header("x-amz-copy-source"))
        .isEqualTo(Forms.path("box", "old"));
  }

  @Test
  void anInheritedGenericMethodReturnsWhatTheInterfaceSays() {
    service.respond(StubResponse.of(200, "").withHeader("Content-Length", "12"));

    Long size = forms.sizeOf("box/a/k y");

    assertThat(size).isEqualTo(12L);
    assertThat(lastLine()).isEqualTo(DELETE.replace("DELETE", "HEAD"));
  }
}
