package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.json.JsonErrors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Looks through a JSON file for what it defines if it is a Smithy model, skipping all else. */
final class AstScanner {
  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private final Set<String> namespaces = new HashSet<>();
  private final Set<String> applies = new HashSet<>();
  private final List<ModelService> services = new ArrayList<>();
  private boolean model;

  /**
   * Looks through a file.
   *
   * @throws DefinitionException if it is not JSON
   */
  AstScanner(String source, byte[] json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        root(parser);
      }
    } catch (JacksonException e) {
      throw JsonErrors.of(source, e);
    }
  }

  /** Whether the file is a Smithy model. */
  boolean isModel() {
    return model;
  }

  Set<String> namespaces() {
    return namespaces;
  }

  /** The namespaces to whose shapes it applies traits. */
  Set<String> applies() {
    return applies;
  }

  List<ModelService> services() {
    return services;
  }

  private void root(JsonParser parser) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      model |= name.equals("smithy");
      if (name.equals("shapes") && value == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          shape(parser);
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  private void shape(JsonParser parser) {
    String id = parser.currentName();
    String type = "";
    String version = "";
    String sdkId = null;
    parser.nextToken();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("type")) {
        type = String.valueOf(parser.getValueAsString());
      } else if (name.equals("version")) {
        version = String.valueOf(parser.getValueAsString());
      } else if (name.equals("traits") && value == JsonToken.START_OBJECT) {
        sdkId = sdkId(parser);
      } else {
        parser.skipChildren();
      }
    }
    int hash = id.indexOf('#');
    if (hash > 0) {
      (type.equals("apply") ? applies : namespaces).add(id.substring(0, hash));
    }
    if (type.equals("service")) {
      services.add(new ModelService(id, version, sdkId));
    }
  }

  private static @Nullable String sdkId(JsonParser parser) {
    String sdkId = null;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean aws = parser.currentName().equals("aws.api#service");
      if (parser.nextToken() != JsonToken.START_OBJECT || !aws) {
        parser.skipChildren();
        continue;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean found = parser.currentName().equals("sdkId");
        parser.nextToken();
        if (found) {
          sdkId = parser.getValueAsString();
        }
        parser.skipChildren();
      }
    }
    return sdkId;
  }
}
