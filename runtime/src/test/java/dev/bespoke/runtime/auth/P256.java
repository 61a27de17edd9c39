package dev.bespoke.runtime.auth;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.HexFormat;

/** The other side of asymmetric signatures: public keys, and what they say of a signature. */
final class P256 {
  private static final ECParameterSpec CURVE = curve();
  private static final BigInteger FIELD = ((ECFieldFp) CURVE.getCurve().getField()).getP();

  private P256() {}

  static BigInteger order() {
    return CURVE.getOrder();
  }

  /** The public key that belongs to a private one, by schoolbook arithmetic. */
  static ECPoint publicKey(BigInteger secret) {
    ECPoint sum = ECPoint.POINT_INFINITY;
    for (int bit = secret.bitLength() - 1; bit >= 0; bit--) {
      sum = add(sum, sum);
      sum = secret.testBit(bit) ? add(sum, CURVE.getGenerator()) : sum;
    }
    return sum;
  }

  static boolean verifies(ECPoint key, String text, String signature) {
    try {
      Signature verifier = Signature.getInstance("SHA256withECDSA");
      verifier.initVerify(
          KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(key, CURVE)));
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(HexFormat.of().parseHex(signature));
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECPoint add(ECPoint a, ECPoint b) {
    if (a.equals(ECPoint.POINT_INFINITY)) {
      return b;
    }
    BigInteger ax = a.getAffineX();
    BigInteger ay = a.getAffineY();
    BigInteger slope =
        a.equals(b)
            ? ax.pow(2)
                .multiply(BigInteger.valueOf(3))
                .add(CURVE.getCurve().getA())
                .multiply(ay.shiftLeft(1).modInverse(FIELD))
            : b.getAffineY().subtract(ay).multiply(b.getAffineX().subtract(ax).modInverse(FIELD));
    BigInteger x = slope.pow(2).subtract(ax).subtract(b.getAffineX()).mod(FIELD);
    return new ECPoint(x, slope.multiply(ax.subtract(x)).subtract(ay).mod(FIELD));
  }

  private static ECParameterSpec curve() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
