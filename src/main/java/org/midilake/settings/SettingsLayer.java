package org.midilake.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values by their dotted key, each knowing its origin. Layers are merged key by key rather than as
 * trees, because Spark has properties such as {@code spark.speculation} that are a value and the
 * beginning of other keys at the same time.
 */
final class SettingsLayer {
  private final Map<String, ConfigValue> values;

  private SettingsLayer(Map<String, ConfigValue> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  static SettingsLayer empty() {
    return new SettingsLayer(Map.of());
  }

  /** The values of a file or resource. */
  static SettingsLayer of(Config config) {
    Map<String, ConfigValue> values = new TreeMap<>();
    config
        .entrySet()
        .forEach(
            entry ->
                values.put(
                    String.join(".", ConfigUtil.splitPath(entry.getKey())), entry.getValue()));

    return new SettingsLayer(values);
  }

  SettingsLayer with(String key, Object value, String origin) {
    Map<String, ConfigValue> more = new TreeMap<>(values);
    more.put(key, ConfigValueFactory.fromAnyRef(value, origin));
    return new SettingsLayer(more);
  }

  /** This layer, with the other one's values in the place of its own. */
  SettingsLayer overriddenBy(SettingsLayer other) {
    Map<String, ConfigValue> merged = new TreeMap<>(values);
    merged.putAll(other.values);
    return new SettingsLayer(merged);
  }

  Map<String, ConfigValue> values() {
    return values;
  }

  /** File and line, variable or option of a value. */
  static String origin(ConfigValue value) {
    ConfigOrigin origin = value.origin();
    if (origin.filename() == null) {
      return origin.description();
    }

    return origin.filename() + (origin.lineNumber() > 0 ? ":" + origin.lineNumber() : "");
  }
}
