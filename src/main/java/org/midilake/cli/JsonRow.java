package org.midilake.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads rows that a query printed. Apart from the classes of commands, which help makes where there
 * is no Spark: the library comes with that.
 */
final class JsonRow {
  private JsonRow() {}

  /** The columns of a row that are not null, by their names; may be changed. */
  static Map<String, String> values(String json) {
    Map<String, String> values = new TreeMap<>();
    try {
      JsonNode row = new ObjectMapper().readTree(json);
      row.fields()
          .forEachRemaining(
              field -> {
                if (!field.getValue().isNull()) {
                  values.put(field.getKey(), field.getValue().asText());
                }
              });
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row is not JSON: " + json, e);
    }

    return values;
  }
}
