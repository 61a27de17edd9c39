package dev.bespoke.integration.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.bespoke.integration.hostile.EventServer.Then;
import dev.bespoke.integration.hostile.shards.model.ResourceNotFoundException;
import dev.bespoke.integration.hostile.shards.model.SubscribeToShardEventStream;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.error.BespokeException;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.http.HttpTransport;
import dev.bespoke.runtime.http.HttpTransports;
import dev.bespoke.runtime.http.TransportOptions;
import dev.bespoke.runtime.operation.EventStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever comes among events, the iteration ends in our exception, in little memory, after the
 * events that came before; and the connection is not used again.
 */
@ParameterizedClass
@EnumSource(HostileEventsTest.Over.class)
class HostileEventsTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long MOST_MEMORY = 16L << 20;

  /** The transports. */
  @SuppressWarnings("ImmutableEnumChecker") // a method reference
  enum Over {
    SOCKET(HttpTransports::socket),
    JDK(HttpTransports::jdk);

    private final Function<TransportOptions, HttpTransport> open;

    Over(Function<TransportOptions, HttpTransport> open) {
      this.open = open;
    }
  }

  private final Over transport;

  HostileEventsTest(Over transport) {
    this.transport = transport;
  }

  static Iterable<String> badStreams() {
    return Streams.bad().keySet();
  }

  @Test
  void events_are_read_to_their_end() throws IOException {
    assertThat(read(Streams.joined(Streams.EVENT, Streams.EVENT), Then.END)).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("badStreams")
  void a_bad_stream_ends_in_our_exception_and_its_connection_is_given_up(String name)
      throws IOException, InterruptedException {
    byte[] bad = Objects.requireNonNull(Streams.bad().get(name));
    byte[] stream = Streams.joined(Streams.EVENT, bad);
    try (EventServer server = new EventServer(stream, Then.WAIT);
        Shards shards = client(server)) {
      shards.describeLimits();
      long before = THREADS.getCurrentThreadAllocatedBytes();
      try (EventStream<SubscribeToShardEventStream> events = subscribe(shards)) {
        Iterator<SubscribeToShardEventStream> each = events.iterator();
        assertThat(each.next().subscribeToShardEvent()).isNotNull();
        assertThatThrownBy(each::next)
            .isInstanceOf(BespokeException.class)
            .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(2_000));
        assertThat(each.hasNext()).isFalse();
        assertThat(server.awaitGivenUp()).as("before it is closed").isTrue();
      }
      assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_MEMORY);

      shards.describeLimits();
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Then.class,
      names = {"END", "BREAK"})
  void a_stream_that_ends_within_a_message_says_so_wherever_it_does(Then then) {
    for (int length = 1; length < Streams.EVENT.length; length++) {
      byte[] stream = Streams.joined(Streams.EVENT, Arrays.copyOf(Streams.EVENT, length));
      assertThatThrownBy(() -> read(stream, then))
          .as("after %d bytes", length)
          .isInstanceOf(ClientException.class);
    }
  }

  @Test
  void what_is_announced_and_does_not_come_takes_no_memory() {
    byte[] stream = Streams.unfinished();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    assertThatThrownBy(() -> read(stream, Then.END))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("broke off");
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_MEMORY);
  }

  @Test
  void an_exception_is_the_modelled_one_whatever_its_payload() throws IOException {
    for (String payload : List.of("{\"message\":\"gone\"}", "", "<html>", "[", "{\"message\":3}")) {
      byte[] stream =
          Streams.joined(Streams.EVENT, Streams.exception("ResourceNotFoundException", payload));
      assertThatThrownBy(() -> read(stream, Then.END))
          .as(payload)
          .isInstanceOf(ResourceNotFoundException.class);
    }
    byte[] later = Streams.exception("LaterException", "{\"message\":\"m\"}");
    assertThatThrownBy(() -> read(later, Then.END))
        .isInstanceOfSatisfying(
            ServiceException.class, e -> assertThat(e.code()).isEqualTo("LaterException"));
  }

  @Test
  void what_came_later_than_this_client_passes() throws IOException {
    for (Map.Entry<String, byte[]> passing : Streams.passing().entrySet()) {
      List<SubscribeToShardEventStream> read =
          read(Streams.joined(Streams.EVENT, passing.getValue(), Streams.EVENT), Then.END);
      assertThat(read).as(passing.getKey()).hasSizeBetween(2, 3);
      assertThat(read.get(read.size() - 1).subscribeToShardEvent()).isNotNull();
    }
  }

  private List<SubscribeToShardEventStream> read(byte[] stream, Then then) throws IOException {
    List<SubscribeToShardEventStream> read = new ArrayList<>();
    try (EventServer server = new EventServer(stream, then);
        Shards shards = client(server);
        EventStream<SubscribeToShardEventStream> events = subscribe(shards)) {
      events.forEach(read::add);
    }
    return read;
  }

  private static EventStream<SubscribeToShardEventStream> subscribe(Shards shards) {
    return shards.events(
        r -> r.consumerARN("c").shardId("s").startingPosition(p -> p.type("LATEST")));
  }

  private Shards client(EventServer server) {
    return ShardsClient.builder()
        .transport(transport.open.apply(TransportOptions.defaults()))
        .endpointUrl(server.url())
        .region("us-east-1")
        .credentials(CredentialsProvider.of(Credentials.of("AKID", "secret")))
        .maxAttempts(1)
        .build();
  }
}
