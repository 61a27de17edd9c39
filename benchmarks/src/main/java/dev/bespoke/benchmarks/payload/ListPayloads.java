package dev.bespoke.benchmarks.payload;

import java.nio.charset.StandardCharsets;

/** Pages of S3's listings, as ListObjectsV2 and as ListObjects answer. */
public final class ListPayloads {
  /** How many keys a page has. */
  public static final int PAGE = 1000;

  private ListPayloads() {}

  /** A page of ListObjectsV2; the token of the next is its number. */
  public static byte[] version2(int page, int pages) {
    StringBuilder xml = start().append("<KeyCount>").append(PAGE).append("</KeyCount>");
    if (page + 1 < pages) {
      xml.append("<NextContinuationToken>").append(page + 1).append("</NextContinuationToken>");
    }
    return end(xml, page, pages);
  }

  /** A page of ListObjects, whose last key is the marker of the next. */
  public static byte[] version1(int page, int pages) {
    return end(start().append("<Marker></Marker>"), page, pages);
  }

  /** The page that follows a marker; the first one where there is none. */
  public static int pageAfter(String marker) {
    if (marker.isEmpty()) {
      return 0;
    }
    int dash = marker.lastIndexOf('-');
    int dot = marker.lastIndexOf('.');
    return (Integer.parseInt(marker, dash + 1, dot, 10) + 1) / PAGE;
  }

  private static StringBuilder start() {
    return new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">")
        .append("<Name>photos</Name><Prefix></Prefix><MaxKeys>1000</MaxKeys>");
  }

  private static byte[] end(StringBuilder xml, int page, int pages) {
    xml.append("<IsTruncated>").append(page + 1 < pages).append("</IsTruncated>");
    for (int i = page * PAGE; i < (page + 1) * PAGE; i++) {
      String number = Integer.toString(i);
      xml.append("<Contents><Key>2026/11/holidays/image-")
          .append("0".repeat(7 - number.length()))
          .append(number)
          .append(".jpg</Key><LastModified>2026-10-12T17:50:30.000Z</LastModified>")
          .append("<ETag>&quot;fba9dede5f27731c9771645a3986")
          .append("0".repeat(7 - number.length()))
          .append(number)
          .append("&quot;</ETag><Size>")
          .append(400_000 + i)
          .append("</Size><StorageClass>STANDARD</StorageClass></Contents>");
    }
    return xml.append("</ListBucketResult>").toString().getBytes(StandardCharsets.UTF_8);
  }
}
