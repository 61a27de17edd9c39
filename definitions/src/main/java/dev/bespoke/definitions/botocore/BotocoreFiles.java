package dev.bespoke.definitions.botocore;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.json.Json;
import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.definitions.json.JsonTrees;
import dev.bespoke.definitions.parts.DefinitionParts;
import dev.bespoke.definitions.parts.DefinitionParts.Kind;
import dev.bespoke.definitions.parts.TreeParts;
import dev.bespoke.definitions.source.SourceRoot;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the directory of one service in botocore's layout: {@code service-2.json} and, where they
 * are, {@code paginators-1.json}, {@code waiters-2.json} and {@code endpoint-rule-set-1.json}, each
 * with its {@code *.sdk-extras.json} merged in. Any of them may be compressed: {@code *.json.gz}.
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
   * @param root where it is
   * @throws DefinitionException if a file is unreadable or malformed, or there is no service file
   */
  static DefinitionParts read(String serviceName, Path directory, SourceRoot root) {
    Path service = SourceRoot.find(directory, SERVICE_FILE);
    if (service == null) {
      String file = root.describe(directory.resolve(SERVICE_FILE));
      throw new DefinitionException(file, "", "there is no such file");
    }
    JsonObject tree = read(directory, service, root);
    for (String file : List.of(PAGINATORS_FILE, WAITERS_FILE)) {
      Path path = SourceRoot.find(directory, file);
      if (path != null) {
        TreeParts.add(tree, read(directory, path, root));
      }
    }
    Path ruleSet = SourceRoot.find(directory, RULE_SET_FILE);
    if (ruleSet != null) {
      tree.properties()
          .put(Kind.ENDPOINT_RULE_SET.property(), read(directory, ruleSet, root).properties());
    }
    return new TreeParts(serviceName, tree);
  }

  private static JsonObject read(Path directory, Path path, SourceRoot root) {
    JsonObject json = readFile(path, root);
    String name = String.valueOf(path.getFileName());
    String stem = name.substring(0, name.lastIndexOf(".json"));
    Path extras = SourceRoot.find(directory, stem + ".sdk-extras.json");
    if (extras != null) {
      JsonTrees.merge(json.properties(), readFile(extras, root).object("merge").properties());
    }
    return json;
  }

  private static JsonObject readFile(Path path, SourceRoot root) {
    return Json.read(root.describe(path), root.read(path));
  }
}
