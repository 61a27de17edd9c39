package dev.bespoke.definitions.bundle.format;

/**
 * The file of one service: {@link #MAGIC}; an index; then deflated blocks. The index is deflated
 * too, after its lengths, and says per block how long it is, and per part in which block it stands
 * and where. Parts are botocore's form, its JSON as {@link TreeWriter} writes it.
 */
public final class BundleFormat {
  /** The first four bytes, which tell the version of the format. */
  static final int MAGIC = 0x42534b32;

  /**
   * How many bytes of parts make a block: large enough to compress well, small enough to skip.
   * Parts of one operation stand together.
   */
  static final int BLOCK_LENGTH = 32 * 1024;

  /** Where the files are, as seen by the class loader of this class. */
  public static final String DIRECTORY = "/META-INF/bespoke/definitions/";

  /** The list of services, a name a line, in {@link #DIRECTORY}. */
  public static final String SERVICES = "services";

  private BundleFormat() {}

  /** The name of a service's file in {@link #DIRECTORY}. */
  public static String fileName(String service) {
    return service + ".bundle";
  }
}
