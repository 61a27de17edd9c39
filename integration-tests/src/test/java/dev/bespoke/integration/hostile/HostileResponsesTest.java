package dev.bespoke.integration.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.bespoke.runtime.client.Client;
import dev.bespoke.runtime.client.ClientBuilder;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.error.BespokeException;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.testing.StubResponse;
import dev.bespoke.testing.StubTransport;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a service answers, a call ends in a response or in our exception, on a small stack and
 * in memory that is bounded by the answer's length.
 */
class HostileResponsesTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int SMALL_STACK = 256 * 1024;
  private static final long FACTOR = 100;
  private static final long ALWAYS = 4L << 20;

  /** A protocol: how it is spoken, a good answer, and bad ones. */
  @SuppressWarnings("ImmutableEnumChecker") // nobody changes the bodies
  enum Spoken {
    AWS_JSON(
        t -> started(OverJsonClient.builder(), t).build(),
        client -> ((OverJson) client).call(r -> {}),
        "{\"Item\":{\"a\":{\"M\":{\"b\":{\"L\":[{\"S\":\"x\"}]}}}},"
            + "\"ConsumedCapacity\":{\"CapacityUnits\":1.5}}",
        Documents.json("Item", "CapacityUnits")),
    REST_JSON(
        t -> started(OverRestJsonClient.builder(), t).build(),
        client -> ((OverRestJson) client).call(r -> r.modelId("m")),
        "{\"output\":{\"message\":{\"role\":\"assistant\",\"content\":[{\"toolUse\":{\"toolUseId\":"
            + "\"1\",\"name\":\"n\",\"input\":{\"a\":[1,null,{\"b\":true}]}}}]}},"
            + "\"usage\":{\"inputTokens\":1}}",
        Documents.json("output", "usage")),
    REST_XML(
        t -> started(OverRestXmlClient.builder(), t).build(),
        client -> ((OverRestXml) client).call(r -> r.bucket("photos")),
        "<ListBucketResult><KeyCount>1</KeyCount><Contents><Key>a&amp;b</Key><Size>1</Size>"
            + "</Contents></ListBucketResult>",
        Documents.xml("ListBucketResult", "KeyCount")),
    QUERY(
        t -> started(OverQueryClient.builder(), t).build(),
        client -> ((OverQuery) client).call(r -> {}),
        "<ListUsersResponse><ListUsersResult><IsTruncated>false</IsTruncated><Users><member>"
            + "<UserName>a</UserName></member></Users></ListUsersResult></ListUsersResponse>",
        Documents.xml("ListUsersResponse", "IsTruncated")),
    EC2(
        t -> started(OverEc2Client.builder(), t).build(),
        client -> ((OverEc2) client).call(r -> {}),
        "<DescribeInstancesResponse><reservationSet><item><instancesSet><item><amiLaunchIndex>1"
            + "</amiLaunchIndex></item></instancesSet></item></reservationSet>"
            + "</DescribeInstancesResponse>",
        Documents.xml("DescribeInstancesResponse", "amiLaunchIndex")),
    CBOR(
        t -> started(OverCborClient.builder(), t).build(),
        client -> ((OverCbor) client).call(r -> {}),
        // {"MetricDataResults": [{"Id": "a", "Values": [1.5]}]}
        "\u00a1qMetricDataResults\u0081\u00a2bIdaafValues\u0081\u00f9>\0",
        Documents.cbor("MetricDataResults"));

    private final Function<StubTransport, Client> client;
    private final Function<Client, Object> call;
    private final byte[] good;
    private final Map<String, byte[]> bad;

    Spoken(
        Function<StubTransport, Client> client,
        Function<Client, Object> call,
        String good,
        Map<String, byte[]> bad) {
      this.client = client;
      this.call = call;
      this.good = good.getBytes(StandardCharsets.ISO_8859_1);
      this.bad = bad;
    }

    private static <B extends ClientBuilder<B>> B started(B builder, StubTransport transport) {
      return builder
          .transport(transport)
          .region("us-east-1")
          .credentials(CredentialsProvider.of(Credentials.of("AKID", "secret")))
          .parameterValidation(false)
          .maxAttempts(1);
    }

    /** What became of a call that is answered so: the exception, or null for a response. */
    @Nullable Throwable answered(int status, byte[] body) {
      StubTransport service = new StubTransport();
      StubResponse response = StubResponse.of(status, body);
      service.respond(
          this == CBOR ? response.withHeader("smithy-protocol", "rpc-v2-cbor") : response);
      try (Client open = client.apply(service)) {
        return call.apply(open) == null ? new AssertionError("there is no response") : null;
      } catch (Throwable e) {
        return e;
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aGoodAnswerIsAResponse(Spoken protocol) {
    assertThat(protocol.answered(200, protocol.good)).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void aHostileAnswerIsAResponseOrOurException(Spoken protocol) throws InterruptedException {
    for (Map.Entry<String, byte[]> body : protocol.bad.entrySet()) {
      Throwable thrown = bounded(protocol, 200, body.getKey(), body.getValue());
      if (thrown != null) {
        assertThat(thrown).as(body.getKey()).isInstanceOf(BespokeException.class);
        assertThat(thrown.getMessage()).as(body.getKey()).hasSizeLessThan(2_000);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHostileErrorIsAnErrorOfTheService(Spoken protocol) throws InterruptedException {
    for (Map.Entry<String, byte[]> body : protocol.bad.entrySet()) {
      assertThat(bounded(protocol, 400, body.getKey(), body.getValue()))
          .as(body.getKey())
          .isInstanceOf(ServiceException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerThatIsCutOffIsRefused(Spoken protocol) {
    for (int length = 1; length < protocol.good.length; length++) {
      assertThat(protocol.answered(200, Arrays.copyOf(protocol.good, length)))
          .as("the first %d bytes", length)
          .isInstanceOf(BespokeException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerWithAnyByteChangedIsAResponseOrOurException(Spoken protocol) {
    for (int at = 0; at < protocol.good.length; at++) {
      for (int change : new int[] {1, 0x20, 0x80, 0xff}) {
        byte[] body = protocol.good.clone();
        body[at] ^= (byte) change;
        Throwable thrown = protocol.answered(200, body);
        if (thrown != null) {
          assertThat(thrown)
              .as(HexFormat.of().formatHex(body))
              .isInstanceOf(BespokeException.class);
        }
      }
    }
  }

  /** What became of it on a thread with a small stack, which took no more memory than it may. */
  private static @Nullable Throwable bounded(Spoken protocol, int status, String name, byte[] body)
      throws InterruptedException {
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    long[] allocated = new long[1];
    Thread thread =
        new Thread(
            null,
            () -> {
              long before = THREADS.getCurrentThreadAllocatedBytes();
              thrown.set(protocol.answered(status, body));
              allocated[0] = THREADS.getCurrentThreadAllocatedBytes() - before;
            },
            name,
            SMALL_STACK);
    thread.start();
    thread.join();
    assertThat(allocated[0]).as(name).isLessThan(FACTOR * body.length + ALWAYS);
    return thrown.get();
  }
}
