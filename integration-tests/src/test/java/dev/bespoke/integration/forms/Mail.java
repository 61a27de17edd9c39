package dev.bespoke.integration.forms;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.Result;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.runtime.client.Client;
import dev.bespoke.runtime.serde.Blob;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps whose keys are enums, and maps of structures. */
@ServiceClient("sqs")
public interface Mail extends Client {
  @Operation("ReceiveMessage")
  @Result("Messages[].Attributes")
  List<Map<String, String>> attributes(String queueUrl, List<String> messageSystemAttributeNames);

  @Operation("ReceiveMessage")
  @Result("Messages[]")
  List<Letter> letters(String queueUrl);

  @Operation("ReceiveMessage")
  @Result("Messages[].Body")
  Optional<List<String>> bodiesIfAny(String queueUrl);

  @Operation("GetQueueAttributes")
  @Result("Attributes")
  Map<String, String> queueAttributes(String queueUrl);

  @Operation("SetQueueAttributes")
  void configure(String queueUrl, @Nullable Map<String, String> attributes);

  @Operation("SendMessage")
  void send(String queueUrl, String messageBody, Map<String, Note> messageAttributes);

  record Letter(String body, Map<String, String> attributes, Map<String, Note> messageAttributes) {}

  record Note(String dataType, @Nullable String stringValue, @Nullable Blob binaryValue) {}
}
