package dev.bespoke.runtime;

import dev.bespoke.runtime.checksum.ChecksumTrait;
import dev.bespoke.runtime.endpoint.EndpointParameters;
import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.operation.ServiceResponse;
import dev.bespoke.runtime.protocol.RestRequest;
import dev.bespoke.runtime.protocol.RestResponse;
import dev.bespoke.runtime.protocol.RestXmlOperation;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.ShapeWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operations of S3 as the processor would generate them. */
public final class S3Operations {
  public static final Get GET = new Get();
  public static final Put PUT = new Put();
  public static final Head HEAD = new Head();
  public static final Copy COPY = new Copy();
  public static final Tag TAG = new Tag();
  public static final Location LOCATION = new Location();

  private static final String ALGORITHM = "x-amz-sdk-checksum-algorithm";

  private S3Operations() {}

  /** A request. */
  public record Input(
      String bucket,
      @Nullable String key,
      Map<String, String> metadata,
      @Nullable String algorithm) {
    public Input(String bucket, @Nullable String key) {
      this(bucket, key, Map.of(), null);
    }
  }

  /** A response. */
  public static final class Output extends ServiceResponse {
    public final @Nullable String value;

    Output(@Nullable String value) {
      this.value = value;
    }

    @Override
    protected @Nullable Object[] allMembers() {
      return new @Nullable Object[] {this.value};
    }

    @Override
    protected String textPattern() {
      return "Output[value]";
    }
  }

  /** The base of all. */
  public abstract static class S3Operation extends RestXmlOperation<Input, Output> {
    S3Operation(String name) {
      super(name);
    }

    @Override
    public void endpointParameters(Input input, EndpointParameters endpoint) {
      endpoint.set("Bucket", input.bucket());
      endpoint.set("Key", input.key());
    }

    @Override
    protected Output read(RestResponse http) {
      return new Output(http.header("etag"));
    }

    @Override
    protected ServiceException error(ErrorResponse error) {
      return new ServiceException(error);
    }
  }

  /** GetObject. */
  public static final class Get extends S3Operation {
    Get() {
      super("GetObject");
    }

    @Override
    protected void write(Input input, RestRequest http) {
      http.method("GET").path("/").greedyLabel("Key", input.key());
    }

    @Override
    protected boolean streamsOutput() {
      return true;
    }

    @Override
    protected ChecksumTrait checksum() {
      return new ChecksumTrait(
          false, null, List.of("CRC64NVME", "CRC32", "CRC32C", "SHA256", "SHA1", "SHA512", "MD5"));
    }
  }

  /** PutObject. */
  public static final class Put extends S3Operation {
    Put() {
      super("PutObject");
    }

    @Override
    protected void write(Input input, RestRequest http) {
      http.method("PUT").path("/").greedyLabel("Key", input.key());
      http.prefixHeaders("x-amz-meta-", input.metadata());
      http.header(ALGORITHM, input.algorithm());
    }

    @Override
    protected boolean streamsInput() {
      return true;
    }

    @Override
    protected ChecksumTrait checksum() {
      return new ChecksumTrait(false, ALGORITHM, List.of());
    }

    @Override
    protected @Nullable String checksumAlgorithm(Input input) {
      return input.algorithm();
    }
  }

  /** HeadObject. */
  public static final class Head extends S3Operation {
    Head() {
      super("HeadObject");
    }

    @Override
    protected void write(Input input, RestRequest http) {
      http.method("HEAD").path("/").greedyLabel("Key", input.key());
    }
  }

  /** CopyObject. */
  public static final class Copy extends S3Operation {
    private static final MemberNames MEMBERS = MemberNames.of("ETag");

    Copy() {
      super("CopyObject");
    }

    @Override
    protected void write(Input input, RestRequest http) {
      http.method("PUT").path("/").greedyLabel("Key", input.key());
    }

    @Override
    protected Output read(RestResponse http) {
      ShapeReader in = http.body();
      String tag = null;
      if (in != null) {
        in.startStructure();
        for (int member = in.nextMember(MEMBERS); member >= 0; member = in.nextMember(MEMBERS)) {
          tag = in.string();
        }
      }
      return new Output(tag);
    }
  }

  /** PutBucketTagging: a checksum is required. */
  public static final class Tag extends S3Operation {
    Tag() {
      super("PutBucketTagging");
    }

    @Override
    protected void write(Input input, RestRequest http) {
      http.method("PUT").path("/").query("tagging");
      ShapeWriter body = http.body();
      body.field("Tagging").namespace("", "http://s3.amazonaws.com/doc/2006-03-01/");
      body.startStructure().field("Key").string("a\r\nb");
      body.endStructure();
    }

    @Override
    protected ChecksumTrait checksum() {
      return new ChecksumTrait(true, ALGORITHM, List.of());
    }

    @Override
    protected @Nullable String checksumAlgorithm(Input input) {
      return input.algorithm();
    }
  }

  /** GetBucketLocation: its output is the text of the root. */
  public static final class Location extends S3Operation {
    Location() {
      super("GetBucketLocation");
    }

    @Override
    protected void write(Input input, RestRequest http) {
      http.method("GET").path("/").query("location");
    }

    @Override
    protected Output read(RestResponse http) {
      ShapeReader in = http.body();
      return new Output(in == null ? null : in.string());
    }
  }
}
