package dev.bespoke.integration.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.integration.forms.Forms.Size;
import dev.bespoke.integration.forms.forms.model.GetObjectResponse;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.operation.ResponseStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A future is of the same value as the method without one would return, or of its failure. */
class LaterFormsTest extends StubbedForms {
  private static <T> T result(CompletableFuture<T> future) throws Exception {
    return future.get(30, TimeUnit.SECONDS);
  }

  @Test
  void theResponse() throws Exception {
    service.respond(OutputFormsTest.HEAD);

    assertThat(result(forms.headLater("box", "k")).contentLength()).isEqualTo(12);
    assertThat(lastLine()).isEqualTo("HEAD https://box.s3.eu-west-1.amazonaws.com/k");
  }

  @Test
  void aRecord() throws Exception {
    service.respond(OutputFormsTest.HEAD).respond(OutputFormsTest.BARE_HEAD);

    assertThat(result(forms.sizeLater("box", "k"))).isEqualTo(new Size(12));
    assertThatThrownBy(() -> result(forms.sizeLater("box", "k")))
        .hasCauseInstanceOf(ClientException.class)
        .hasMessageContaining("ContentLength");
  }

  @Test
  void aMember() throws Exception {
    service.respond(200, OutputFormsTest.ACL);

    assertThat(result(forms.ownerIdLater("box"))).isEqualTo("o-1");
  }

  @Test
  void anOptionalResponse() throws Exception {
    service.respond(OutputFormsTest.HEAD).respond(OutputFormsTest.BODILESS_404);

    assertThat(result(forms.findLater("box", "k")).orElseThrow().contentLength()).isEqualTo(12);
    assertThat(result(forms.findLater("box", "k"))).isEmpty();
  }

  @Test
  void anOptionalMember() throws Exception {
    service
        .respond(200, "{}")
        .respond(OutputFormsTest.NO_POLICY)
        .respond(OutputFormsTest.NO_SUCH_BUCKET);

    assertThat(result(forms.policyLater("box"))).contains("{}");
    assertThat(result(forms.policyLater("box"))).isEmpty();
    assertThatThrownBy(() -> result(forms.policyLater("box")))
        .hasCauseInstanceOf(ServiceException.class);
  }

  @Test
  void aBodyThatStreams() throws Exception {
    service.respond(200, "hello");

    try (ResponseStream<GetObjectResponse> object = result(forms.download("box", "k"))) {
      assertThat(object.asUtf8String()).isEqualTo("hello");
    }
  }

  @Test
  void anOptionalBodyThatStreams() throws Exception {
    service
        .respond(200, "hello")
        .respond(OutputFormsTest.NO_SUCH_KEY)
        .respond(OutputFormsTest.NO_SUCH_BUCKET);

    try (ResponseStream<GetObjectResponse> object =
        result(forms.openLater("box", "k")).orElseThrow()) {
      assertThat(object.asUtf8String()).isEqualTo("hello");
    }
    assertThat(result(forms.openLater("box", "k"))).isEmpty();
    assertThatThrownBy(() -> result(forms.openLater("box", "k")))
        .hasCauseInstanceOf(ServiceException.class);
  }

  @Test
  void nothing() throws Exception {
    service.respond(204, "");

    assertThat(result(forms.deleteLater("box", "k"))).isNull();
    assertThat(lastLine()).isEqualTo("DELETE https://box.s3.eu-west-1.amazonaws.com/k");
  }
}
