package dev.bespoke.sample;

import dev.bespoke.localservers.LocalServers;
import dev.bespoke.localservers.MotoServer;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where the tour's requests go: to servers that it starts, or to where its user wants them. */
interface Servers extends AutoCloseable {
  /** How S3 is reached. */
  Connection s3();

  /** How SQS is reached. */
  Connection sqs();

  /** How DynamoDB is reached, or null where it is not. */
  @Nullable Connection dynamoDb();

  @Override
  void close();

  /** Starts S3Proxy and ElasticMQ, and moto where it is installed. */
  static Servers local() {
    return new Local();
  }

  /**
   * The user's own: the usual AWS settings.
   *
   * @param endpoint replaces the endpoint of those settings, or null
   */
  static Servers configured(@Nullable URI endpoint) {
    return new Configured(new Connection(endpoint, null));
  }

  /** The user's servers. */
  record Configured(Connection all) implements Servers {
    @Override
    public Connection s3() {
      return all;
    }

    @Override
    public Connection sqs() {
      return all;
    }

    @Override
    public Connection dynamoDb() {
      return all;
    }

    @Override
    public void close() {}
  }

  /** Servers of the tour's own. */
  final class Local implements Servers {
    private final LocalServers servers = LocalServers.start();
    private final @Nullable MotoServer moto =
        MotoServer.find().isPresent() ? MotoServer.start() : null;

    @Override
    public Connection s3() {
      return new Connection(servers.s3Endpoint(), key());
    }

    @Override
    public Connection sqs() {
      return new Connection(servers.sqsEndpoint(), key());
    }

    @Override
    public @Nullable Connection dynamoDb() {
      return moto == null
          ? null
          : new Connection(
              moto.endpoint(),
              new Connection.Key(moto.accessKeyId(), moto.secretAccessKey(), servers.region()));
    }

    private Connection.Key key() {
      return new Connection.Key(servers.accessKeyId(), servers.secretAccessKey(), servers.region());
    }

    @Override
    public void close() {
      if (moto != null) {
        moto.close();
      }
      servers.close();
    }
  }
}
