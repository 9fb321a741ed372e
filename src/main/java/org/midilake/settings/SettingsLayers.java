package org.midilake.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads every source into a layer. What cannot be read becomes a problem. */
final class SettingsLayers {
  static final String ROOT = "midilake";
  static final String DEFAULT_ORIGIN = "default";
  private static final String VARIABLE_PREFIX = "MIDILAKE_";

  private final SettingsLayer defaults = SettingsLayer.of(reference().getConfig(ROOT));
  private final KeySuggestions suggestions = new KeySuggestions(defaults.values().keySet());
  private final List<String> problems = new ArrayList<>();

  /** The values of {@code reference.conf}: every key. */
  SettingsLayer defaults() {
    return defaults;
  }

  /** The defaults, overridden by every source in its turn. */
  SettingsLayer merged(SettingsSources sources) {
    return defaults
        .overriddenBy(sources.file().map(this::file).orElse(SettingsLayer.empty()))
        .overriddenBy(environment(sources.environment()))
        .overriddenBy(assignments(sources.assignments()))
        .overriddenBy(options(sources));
  }

  List<String> problems() {
    return problems;
  }

  private static Config reference() {
    return ConfigFactory.parseResources(SettingsLayers.class.getClassLoader(), "reference.conf")
        .withOnlyPath(ROOT);
  }

  private SettingsLayer file(Path path) {
    if (!Files.isReadable(path)) {
      problems.add("--config " + path + ": there is no such file, or it cannot be read");
      return SettingsLayer.empty();
    }

    try {
      Config parsed = ConfigFactory.parseFile(path.toFile());
      Config config = parsed.resolveWith(parsed.withFallback(reference()));
      checkRoot(config);
      return config.hasPath(ROOT)
          ? SettingsLayer.of(config.getConfig(ROOT))
          : SettingsLayer.empty();
    } catch (ConfigException e) {
      problems.add("--config " + path + ": " + e.getMessage());
      return SettingsLayer.empty();
    }
  }

  private void checkRoot(Config config) {
    SettingsLayer.of(config.withoutPath(ROOT))
        .values()
        .forEach(
            (key, value) ->
                problems.add(
                    "Unknown key %s: settings are kept below %s { }%s (%s)"
                        .formatted(
                            key,
                            ROOT,
                            suggestions
                                .closest(key)
                                .map(it -> ", as " + ROOT + "." + it)
                                .orElse(""),
                            SettingsLayer.origin(value))));
  }

  /**
   * A variable that is nobody's is left alone, because Kubernetes sets such for every service; one
   * that looks like a misspelled key is a problem.
   */
  private SettingsLayer environment(Map<String, String> environment) {
    SettingsLayer layer = SettingsLayer.empty();
    List<String> keys = defaults.values().keySet().stream().filter(this::hasVariable).toList();
    for (String key : keys) {
      String value = environment.get(variable(key));
      if (value != null) {
        layer = layer.with(key, value, "environment variable " + variable(key));
      }
    }

    KeySuggestions variables = new KeySuggestions(keys.stream().map(this::variable).toList());
    for (String name : environment.keySet()) {
      Optional<String> meant = variables.misspelled(name);
      if (name.startsWith(VARIABLE_PREFIX) && meant.isPresent()) {
        problems.add(
            "Unknown environment variable " + name + ": did you mean " + meant.get() + "?");
      }
    }

    return layer;
  }

  private boolean hasVariable(String key) {
    return !SettingsReader.isPassedThrough(key);
  }

  private String variable(String key) {
    return VARIABLE_PREFIX + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  private SettingsLayer assignments(List<String> assignments) {
    SettingsLayer layer = SettingsLayer.empty();
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        problems.add("--set " + assignment + ": not of the form key=value");
        continue;
      }

      String written = assignment.substring(0, equals).strip();
      String key = written.startsWith(ROOT + ".") ? written.substring(ROOT.length() + 1) : written;
      layer = layer.with(key, assignment.substring(equals + 1).strip(), "--set " + written);
    }

    return layer;
  }

  private static SettingsLayer options(SettingsSources sources) {
    SettingsLayer layer = SettingsLayer.empty();
    if (!sources.inputs().isEmpty()) {
      layer = layer.with("input", sources.inputs(), "--input");
    }

    return sources.warehouse().isPresent()
        ? layer.with("warehouse", sources.warehouse().get(), "--warehouse")
        : layer;
  }
}
