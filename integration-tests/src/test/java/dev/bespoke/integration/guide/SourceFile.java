package dev.bespoke.integration.guide;

/**
 * A compilation unit made of a listing.
 *
 * @param path its path below the source directory
 * @param text its text
 * @param offset what to add to one of its line numbers to get the page's
 * @param listing where its text is from
 */
record SourceFile(String path, String text, int offset, Listing listing) {
  /** The page and line of one of the file's lines. */
  String position(long line) {
    return listing.page() + ":" + (line + offset);
  }
}
