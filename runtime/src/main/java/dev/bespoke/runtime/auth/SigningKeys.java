package dev.bespoke.runtime.auth;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Signs with HMAC and the signing keys of late: a key serves for a day, a region and a service.
 *
 * <p>A new key replaces whatever is in its place, so there are never more than {@link #PLACES}.
 * Safe for any number of threads.
 */
final class SigningKeys implements Algorithm {
  static final int PLACES = 64;

  private final AtomicReferenceArray<@Nullable Entry> entries = new AtomicReferenceArray<>(PLACES);

  @Override
  public String name() {
    return "AWS4-HMAC-SHA256";
  }

  @Override
  public @Nullable String regionSet(SigningParameters parameters) {
    return null;
  }

  @Override
  public byte[] sign(
      ByteBuilder text, SigningParameters parameters, String date, Sha256 sha256, byte[] hash) {
    sha256.hmac(get(parameters, date, sha256), text.array(), 0, text.length(), hash);
    return hash;
  }

  private HmacKey get(SigningParameters parameters, String date, Sha256 sha256) {
    String secret = parameters.credentials().secretAccessKey();
    String region = parameters.region();
    String service = parameters.signingName();
    int hash = secret.hashCode() + 31 * (region.hashCode() + 31 * service.hashCode());
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    Entry entry = entries.get(place);
    if (entry == null || !entry.isFor(secret, date, region, service)) {
      HmacKey key = derive(secret, date, region, service, sha256);
      entry = new Entry(secret, date, region, service, key);
      entries.set(place, entry);
    }
    return entry.key;
  }

  private static HmacKey derive(
      String secret, String date, String region, String service, Sha256 sha256) {
    byte[] start = "AWS4".concat(secret).getBytes(StandardCharsets.UTF_8);
    HmacKey key = sha256.key(start, start.length);
    byte[] hash = new byte[Sha256.LENGTH];
    for (String part : new String[] {date, region, service, "aws4_request"}) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      sha256.hmac(key, bytes, 0, bytes.length, hash);
      key = sha256.key(hash, hash.length);
    }
    return key;
  }

  private static final class Entry {
    private final String secret;
    private final String date;
    private final String region;
    private final String service;
    private final HmacKey key;

    Entry(String secret, String date, String region, String service, HmacKey key) {
      this.secret = secret;
      this.date = date;
      this.region = region;
      this.service = service;
      this.key = key;
    }

    boolean isFor(String otherSecret, String otherDate, String otherRegion, String otherService) {
      return secret.equals(otherSecret)
          && date.equals(otherDate)
          && region.equals(otherRegion)
          && service.equals(otherService);
    }
  }
}
