package dev.bespoke.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.operation.ServiceResponse;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class GlacierRequestsTest {
  private static final int LEAF = 1024 * 1024;

  @Test
  void the_tree_hash_of_little_is_its_digest() {
    assertThat(treeHash(RequestBody.of("hello world")))
        .isEqualTo("b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9");
  }

  @Test
  void leaves_are_hashed_in_pairs_and_the_odd_one_waits() throws Exception {
    byte[] content = new byte[2 * LEAF + 10];
    Arrays.fill(content, LEAF, 2 * LEAF, (byte) 1);
    Arrays.fill(content, 2 * LEAF, content.length, (byte) 2);
    byte[] first = digest(Arrays.copyOfRange(content, 0, LEAF), new byte[0]);
    byte[] second = digest(Arrays.copyOfRange(content, LEAF, 2 * LEAF), new byte[0]);
    byte[] third = digest(Arrays.copyOfRange(content, 2 * LEAF, content.length), new byte[0]);

    assertThat(treeHash(RequestBody.of(content)))
        .isEqualTo(HexFormat.of().formatHex(digest(digest(first, second), third)));
  }

  @Test
  void a_body_that_can_be_read_only_once_is_refused() {
    RequestBody once = RequestBody.of(new ByteArrayInputStream(new byte[3]), 3);
    assertThatThrownBy(() -> treeHash(once))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("as a file");
  }

  @Test
  void the_callers_account_is_a_hyphen() {
    assertThat(GlacierRequests.account(null)).isEqualTo("-");
    assertThat(GlacierRequests.account("")).isEqualTo("-");
    assertThat(GlacierRequests.account("123")).isEqualTo("123");
  }

  private static byte[] digest(byte[] left, byte[] right) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(left);
    return digest.digest(right);
  }

  private static String treeHash(RequestBody body) {
    HttpRequest request = new HttpRequest().body(body);
    new Upload().serialize("", request);
    return String.valueOf(request.headers().get("x-amz-sha256-tree-hash"));
  }

  private static final class Upload extends RestJsonOperation<String, ServiceResponse> {
    Upload() {
      super("Upload");
    }

    @Override
    protected void write(String input, RestRequest http) {
      GlacierRequests.addTreeHash(http);
    }

    @Override
    protected ServiceResponse read(RestResponse http) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected ServiceException error(ErrorResponse error) {
      return new ServiceException(error);
    }
  }
}
