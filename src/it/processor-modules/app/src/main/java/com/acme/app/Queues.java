package com.acme.app;

import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.runtime.client.Client;
import java.util.stream.Stream;

/** A service of the processor's own bundle. */
@ServiceClient("sqs")
public interface Queues extends Client {
  /** The URLs of all queues. */
  Stream<String> listQueues();

  /** Prints how many queues there are. */
  static void main(String... arguments) {
    try (Queues queues = QueuesClient.create()) {
      System.out.println(queues.listQueues().count());
    }
  }
}
