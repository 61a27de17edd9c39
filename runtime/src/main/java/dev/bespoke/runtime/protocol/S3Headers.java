package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.UriEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What S3 wants in headers beyond what its definition says (Amazon S3 API Reference, "CopyObject"
 * and "Specifying server-side encryption with customer-provided keys").
 */
public final class S3Headers {
  private static final String VERSION = "?versionId=";

  private S3Headers() {}

  /**
   * A copy's source, percent-encoded but for its slashes and a {@code ?versionId=} at its end: a
   * key with a space or a plus sign would otherwise name another object.
   *
   * @param source {@code bucket/key}, as the caller wrote it
   */
  public static @Nullable String copySource(@Nullable String source) {
    if (source == null) {
      return null;
    }
    int version = source.lastIndexOf(VERSION);
    int end = version < 0 ? source.length() : version;
    StringBuilder encoded = new StringBuilder(source.length() + 16);
    UriEncoder.append(encoded, source.substring(0, end), true);
    return encoded.append(source, end, source.length()).toString();
  }

  /**
   * The digest that goes with a customer's key: the one given, else that of the key.
   *
   * @param key the key in Base64, or null where the object isn't encrypted with one
   * @throws ClientException where the key is not Base64
   */
  public static @Nullable String customerKeyMd5(@Nullable String key, @Nullable String given) {
    if (key == null || given != null) {
      return given;
    }
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(Base64.getDecoder().decode(key));
      return Base64.getEncoder().encodeToString(digest);
    } catch (IllegalArgumentException e) {
      throw new ClientException("The customer's encryption key is not Base64. Encode it so.", null);
    } catch (NoSuchAlgorithmException e) {
      throw new ClientException("This Java has no MD5, which S3 wants of an encryption key.", e);
    }
  }
}
