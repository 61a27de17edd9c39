package dev.bespoke.integration.forms;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.Result;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.runtime.client.Client;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parts of unions: a field of a row is a number, a text, bytes or a list. */
@ServiceClient("rds-data")
public interface Rows extends Client {
  @Operation("ExecuteStatement")
  @Result("generatedFields[0].longValue")
  long id(String resourceArn, String secretArn, String sql);

  @Operation("ExecuteStatement")
  @Result("generatedFields[0].arrayValue.stringValues")
  List<String> texts(String resourceArn, String secretArn, String sql);

  @Operation("ExecuteStatement")
  @Result("generatedFields[0].arrayValue.stringValues")
  Optional<List<String>> textsIfAny(String resourceArn, String secretArn, String sql);

  @Operation("ExecuteStatement")
  @Result("generatedFields[0].arrayValue.stringValues[1]")
  @Nullable String second(String resourceArn, String secretArn, String sql);

  @Operation("ExecuteStatement")
  @Result("generatedFields[].arrayValue.stringValues[]")
  List<String> allTexts(String resourceArn, String secretArn, String sql);
}
