package dev.bespoke.definitions.botocore;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.json.Json;
import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.definitions.json.JsonTrees;
import dev.bespoke.definitions.parts.DefinitionParts;
import dev.bespoke.definitions.parts.DefinitionParts.Kind;
import dev.bespoke.definitions.parts.TreeParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the directory of one service in botocore's layout: {@code service-2.json} and, where they
 * are, {@code paginators-1.json}, {@code waiters-2.json} and {@code endpoint-rule-set-1.json}, each
 * with its {@code *.sdk-extras.json} merged in.
 */
final class BotocoreFiles {
  /** The file that a service's directory has to have. */
  static final String SERVICE_FILE = "service-2.json";

  private static final String PAGINATORS_FILE = "paginators-1.json";
  private static final String WAITERS_FILE = "waiters-2.json";
  private static final String RULE_SET_FILE = "endpoint-rule-set-1.json";

  private BotocoreFiles() {}

  /**
   * Reads a service's directory into one tree.
   *
   * @param directory a directory of any file system, an archive's included
   * @throws DefinitionException if a file is unreadable or malformed, or there is no service file
   */
  static DefinitionParts read(String serviceName, Path directory) {
    Path service = directory.resolve(SERVICE_FILE);
    if (!Files.exists(service)) {
      throw new DefinitionException(service.toString(), "", "there is no such file");
    }
    JsonObject tree = read(service);
    for (String file : List.of(PAGINATORS_FILE, WAITERS_FILE)) {
      Path path = directory.resolve(file);
      if (Files.exists(path)) {
        TreeParts.add(tree, read(path));
      }
    }
    Path ruleSet = directory.resolve(RULE_SET_FILE);
    if (Files.exists(ruleSet)) {
      tree.properties().put(Kind.ENDPOINT_RULE_SET.property(), read(ruleSet).properties());
    }
    return new TreeParts(serviceName, tree);
  }

  private static JsonObject read(Path path) {
    JsonObject json = readFile(path);
    String name = String.valueOf(path.getFileName());
    String extras = name.substring(0, name.length() - ".json".length()) + ".sdk-extras.json";
    Path extrasPath = path.resolveSibling(extras);
    if (Files.exists(extrasPath)) {
      JsonTrees.merge(json.properties(), readFile(extrasPath).object("merge").properties());
    }
    return json;
  }

  private static JsonObject readFile(Path path) {
    try {
      return Json.read(path.toString(), Files.readAllBytes(path));
    } catch (IOException e) {
      throw new DefinitionException(path.toString(), "", "the file cannot be read: " + e, e);
    }
  }
}
