package dev.bespoke.runtime.endpoint;

import dev.bespoke.runtime.error.ClientException;

/** What the name of a bucket allows (Amazon S3, "General purpose bucket naming rules"). */
final class S3BucketName {
  private S3BucketName() {}

  /** Refuses what no bucket was ever called, so that no request goes astray. */
  static void check(String bucket) {
    boolean valid = !bucket.isEmpty() && bucket.length() <= 255;
    for (int i = 0; valid && i < bucket.length(); i++) {
      char c = bucket.charAt(i);
      valid = isLowerOrDigit(c) || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == '_';
    }
    if (!valid || bucket.equals(".") || bucket.equals("..")) {
      throw new ClientException(
          bucket.isEmpty()
              ? "The member Bucket must not be empty. Set it on the request's builder."
              : "The bucket name holds a character that no bucket's name has, or is too long: 1 to"
                  + " 255 letters, digits, dots, hyphens and underscores are allowed. Correct the"
                  + " member Bucket.");
    }
  }

  /** Whether it can be one label of a host name. */
  static boolean isHostLabel(String bucket) {
    return bucket.indexOf('.') < 0 && isHostName(bucket);
  }

  /** Whether it can be one or more labels of a host name. */
  static boolean isHostName(String bucket) {
    int length = bucket.length();
    if (length < 3 || length > 63) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = bucket.charAt(i);
      boolean edge = i == 0 || i == length - 1 || c == '.' || bucket.charAt(i - 1) == '.';
      if (!isLowerOrDigit(c) && (c != '-' || edge) && (c != '.' || i == 0 || i == length - 1)) {
        return false;
      }
      if (c == '.' && bucket.charAt(i - 1) == '.') {
        return false;
      }
      if (c == '.' && bucket.charAt(i - 1) == '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLowerOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
