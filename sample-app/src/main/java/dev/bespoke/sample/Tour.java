package dev.bespoke.sample;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The tour's command line. */
@Command(
    name = "tour",
    sortOptions = false,
    description =
        "Shows each feature of Bespoke, by default against servers that it starts on loopback"
            + " ports. Every step makes what it needs and removes it.",
    footer =
        "%nWhere --endpoint-url or --aws is given, or AWS_ENDPOINT_URL is set, credentials, region"
            + " and endpoints come from the usual AWS settings.")
final class Tour implements Callable<Integer> {
  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      description = "Send all requests there instead.")
  private @Nullable URI endpointUrl;

  @Option(names = "--help", usageHelp = true, description = "Show this and end.")
  @SuppressWarnings("unused") // picocli reads it
  private boolean help;

  @Option(names = "--aws", description = "Send requests to where the AWS settings say: to AWS.")
  private boolean aws;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Tour()).execute(args));
  }

  @Override
  public Integer call() {
    Console console = new Console(System.out, hasTerminal());
    try (Servers servers = servers()) {
      console.title("Bespoke's tour. S3: " + servers.s3() + ", SQS: " + servers.sqs());
      return run(servers, console) ? 0 : 1;
    }
  }

  @SuppressWarnings("SystemConsoleNull") // the tour runs with -Djdk.console=java.base
  private static boolean hasTerminal() {
    return System.console() != null;
  }

  private Servers servers() {
    boolean configured = aws || endpointUrl != null || hasEndpoint(System.getenv());
    return configured ? Servers.configured(endpointUrl) : Servers.local();
  }

  static boolean hasEndpoint(Map<String, String> environment) {
    for (String name : environment.keySet()) {
      if (name.startsWith("AWS_ENDPOINT_URL")) {
        return true;
      }
    }
    return false;
  }

  private static boolean run(Servers servers, Console console) {
    try (PhotoStore store = servers.s3().configure(PhotoStoreClient.builder()).build();
        S3 s3 = servers.s3().configure(S3Resource.builder()).build();
        Queues queues = servers.sqs().configure(QueuesClient.builder()).build();
        Sqs sqs = servers.sqs().configure(SqsResource.builder()).build()) {
      List<Step> steps = new ArrayList<>();
      steps.add(new ListingStep(store, s3));
      steps.add(new PagesStep(store));
      steps.add(new LargeFileStep(store));
      steps.add(new BatchDeleteStep(store, s3));
      steps.add(new WaitersStep(store, s3));
      steps.add(new PresignedLinkStep(store));
      steps.add(new ProjectionStep(store));
      steps.add(new FanOutStep(store));
      steps.add(new ModelledErrorStep(store));
      steps.add(new QueueClientStep(queues));
      steps.add(new QueueResourceStep(sqs));
      Connection dynamoDb = servers.dynamoDb();
      if (dynamoDb == null) {
        console.print("DynamoDB is left out: moto_server is not on the PATH.");
        return new Runner(console).run(steps);
      }
      try (Dynamo dynamo = dynamoDb.configure(DynamoClient.builder()).build();
          Tables tables = dynamoDb.configure(TablesResource.builder()).build()) {
        steps.add(new TableClientStep(dynamo));
        steps.add(new TableResourceStep(tables));
        return new Runner(console).run(steps);
      }
    }
  }
}
