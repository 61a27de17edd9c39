package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Glacier wants of requests beyond what its definition says (Amazon S3 Glacier Developer
 * Guide, "Computing Checksums" and "Common Request Headers").
 */
public final class GlacierRequests {
  private static final String TREE = "x-amz-sha256-tree-hash";
  private static final int LEAF = 1024 * 1024;

  private GlacierRequests() {}

  /** The account of a request: a hyphen, which stands for the caller's own, where none is given. */
  public static String account(@Nullable String given) {
    return given == null || given.isEmpty() ? "-" : given;
  }

  /**
   * Adds the digest of the payload, a tree over its MiB, where the caller gave none.
   *
   * @throws ClientException where the body can be read only once, or not at all
   */
  public static void addTreeHash(RestRequest http) {
    RequestBody body = http.payload();
    if (body.contentLength() == 0 || http.hasHeader(TREE)) {
      return;
    }
    if (!body.isReplayable()) {
      throw new ClientException(
          "Glacier needs a checksum of the payload in advance, so that the payload is read twice;"
              + " this body can be read only once. Give it as bytes or as a file.");
    }
    try (InputStream in = body.open()) {
      List<byte[]> leaves = new ArrayList<>();
      for (byte[] leaf = in.readNBytes(LEAF); leaf.length > 0; leaf = in.readNBytes(LEAF)) {
        leaves.add(MessageDigest.getInstance("SHA-256").digest(leaf));
      }
      http.header(TREE, HexFormat.of().formatHex(root(leaves)));
    } catch (IOException e) {
      throw new ClientException("The body cannot be read: " + e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new ClientException("This Java has no SHA-256, which Glacier wants.", e);
    }
  }

  /** Digests neighbours together, level by level, until one digest is left. */
  private static byte[] root(List<byte[]> leaves) throws NoSuchAlgorithmException {
    List<byte[]> level = leaves;
    while (level.size() > 1) {
      List<byte[]> above = new ArrayList<>();
      for (int i = 0; i < level.size(); i += 2) {
        if (i + 1 == level.size()) {
          above.add(level.get(i));
          continue;
        }
        MessageDigest pair = MessageDigest.getInstance("SHA-256");
        pair.update(level.get(i));
        above.add(pair.digest(level.get(i + 1)));
      }
      level = above;
    }
    return level.get(0);
  }
}
