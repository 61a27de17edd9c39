package dev.bespoke.runtime.auth;

import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.error.ClientException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs with keys on the curve P-256, which credentials derive: the service needs only the public
 * one, so that a signature is good in many regions (AWS Identity and Access Management User Guide,
 * "AWS Signature Version 4 for API requests", asymmetric Signature Version 4A).
 *
 * <p>The last key is kept. Loaded only where an endpoint asks for it, since the JDK's elliptic
 * curves take a tenth of a second to start. Safe for any number of threads.
 */
final class AsymmetricKeys implements Algorithm {
  private static final String NAME = "AWS4-ECDSA-P256-SHA256";
  private static final byte[] BITS = {0, 0, 1, 0}; // 256, in four bytes
  private static final int LAST_COUNT = 254;

  private volatile @Nullable Entry last;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String regionSet(SigningParameters parameters) {
    return parameters.region();
  }

  @Override
  public byte[] sign(
      ByteBuilder text, SigningParameters parameters, String date, Sha256 sha256, byte[] hash) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key(parameters.credentials(), sha256));
      signature.update(text.array(), 0, text.length());
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new ClientException(
          "This Java runtime lacks elliptic curves (the module jdk.crypto.ec, before Java 22), which"
              + " signatures for several regions need. Add it, or use a regional endpoint.",
          e);
    }
  }

  private PrivateKey key(Credentials credentials, Sha256 sha256) throws GeneralSecurityException {
    Entry entry = last;
    if (entry == null || !entry.isOf(credentials)) {
      AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
      curve.init(new ECGenParameterSpec("secp256r1"));
      ECParameterSpec p256 = curve.getParameterSpec(ECParameterSpec.class);
      BigInteger secret = derive(credentials, p256.getOrder(), sha256);
      PrivateKey key =
          KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(secret, p256));
      entry = new Entry(credentials.accessKeyId(), credentials.secretAccessKey(), key);
      last = entry;
    }
    return entry.key;
  }

  /**
   * The private key: the first number below the curve's order that hashing the credentials with a
   * counter yields (NIST SP 800-108, counter mode).
   */
  static BigInteger derive(Credentials credentials, BigInteger order, Sha256 sha256) {
    byte[] start = "AWS4A".concat(credentials.secretAccessKey()).getBytes(StandardCharsets.UTF_8);
    BigInteger largest = order.subtract(BigInteger.TWO);
    HmacKey hmac = sha256.key(start, start.length);
    byte[] hash = new byte[Sha256.LENGTH];
    ByteBuilder input = new ByteBuilder();
    for (int count = 1; count <= LAST_COUNT; count++) {
      input.clear();
      input.add('\0').add('\0').add('\0').add('\1').add(NAME).add('\0');
      input.add(credentials.accessKeyId()).add((char) count);
      for (byte b : BITS) {
        input.add((char) b);
      }
      sha256.hmac(hmac, input.array(), 0, input.length(), hash);
      BigInteger candidate = new BigInteger(1, hash);
      if (candidate.compareTo(largest) <= 0) {
        return candidate.add(BigInteger.ONE);
      }
    }
    throw new ClientException("No key for several regions can be derived from these credentials.");
  }

  private static final class Entry {
    private final String accessKeyId;
    private final String secret;
    private final PrivateKey key;

    Entry(String accessKeyId, String secret, PrivateKey key) {
      this.accessKeyId = accessKeyId;
      this.secret = secret;
      this.key = key;
    }

    boolean isOf(Credentials credentials) {
      return accessKeyId.equals(credentials.accessKeyId())
          && secret.equals(credentials.secretAccessKey());
    }
  }
}
