package dev.bespoke.integration.forms;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.Result;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.runtime.client.Client;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of enums as strings, wherever a value may stand. */
@ServiceClient("lambda")
public interface Functions extends Client {
  @Operation("GetFunctionConfiguration")
  @Result("Architectures")
  List<String> architectures(String functionName);

  @Operation("GetFunctionConfiguration")
  @Result("Architectures")
  Optional<List<String>> architecturesIfAny(String functionName);

  @Operation("GetFunctionConfiguration")
  Configuration configuration(String functionName);

  @Operation("ListFunctions")
  @Result("Functions[].Architectures")
  Stream<List<String>> all();

  @Operation("UpdateFunctionCode")
  void move(String functionName, @Nullable List<String> architectures);

  record Configuration(@Nullable String functionName, List<String> architectures) {}
}
