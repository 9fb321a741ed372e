package org.midilake.settings;

import java.util.List;

/**
 * The settings and where they come from.
 *
 * @param values every key with its value, in the order of the keys
 */
public record LoadedSettings(Settings settings, List<Value> values) {
  public LoadedSettings {
    values = List.copyOf(values);
  }

  /**
   * One setting for people to read.
   *
   * @param value as HOCON; the values of secrets are hidden
   * @param origin {@code default}, file and line, environment variable, or option
   */
  public record Value(String key, String value, String origin) {}
}
