package com.acme;

import com.acme.jobs.model.Message;
import com.acme.jobs.model.ReceiveMessageResponse;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.runtime.client.Client;

/** A client of a project without a processor path. */
@ServiceClient("sqs")
public interface Jobs extends Client {
  /** Receives messages. */
  ReceiveMessageResponse receiveMessage(String queueUrl, int maxNumberOfMessages);

  /** Prints what waits in a queue. */
  static void main(String[] args) {
    try (Jobs jobs = JobsClient.create()) {
      for (Message message : jobs.receiveMessage(args[0], 10).messages()) {
        System.out.println(message.body());
      }
    }
  }
}
