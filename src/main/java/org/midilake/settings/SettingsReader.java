package org.midilake.settings;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads typed values. A value that cannot be used becomes a problem, and the default is given in
 * its place, so that one reading finds all problems.
 */
final class SettingsReader {
  private static final String SPARK = "spark";
  private static final String LOCAL_SPARK = "local.spark";

  private final SettingsLayer values;
  private final SettingsLayer defaults;
  private final List<String> problems;
  private final Set<String> known = new HashSet<>();

  SettingsReader(SettingsLayer values, SettingsLayer defaults, List<String> problems) {
    this.values = values;
    this.defaults = defaults;
    this.problems = problems;
  }

  /** Whether the key belongs to a block whose keys are Spark's. */
  static boolean isPassedThrough(String key) {
    return key.startsWith(SPARK + ".") || key.startsWith(LOCAL_SPARK + ".");
  }

  /** The keys that were read so far, without those that are passed through. */
  Set<String> known() {
    return known;
  }

  String text(String key) {
    return read(key, "a text", SettingsReader::scalar, text -> true);
  }

  String text(String key, String wanted, Predicate<String> possible) {
    return read(key, wanted, SettingsReader::scalar, possible);
  }

  Optional<String> optionalText(String key, String wanted, Predicate<String> possible) {
    String text = text(key, wanted, it -> it.isEmpty() || possible.test(it));
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  List<String> list(String key, String wanted, Predicate<List<String>> possible) {
    return read(key, wanted, SettingsReader::strings, possible);
  }

  int integer(String key, int least, int most) {
    return read(
        key,
        "a whole number from " + least + " to " + most,
        value -> new BigDecimal(scalar(value)).intValueExact(),
        number -> number >= least && number <= most);
  }

  long bytes(String key, long least, long most) {
    return read(
        key,
        "a size from %d to %d bytes, e.g. 64 MiB".formatted(least, most),
        value -> value.atKey("it").getBytes("it"),
        number -> number >= least && number <= most);
  }

  double share(String key) {
    return read(
        key,
        "a number from 0 to 1",
        value -> new BigDecimal(scalar(value)).doubleValue(),
        number -> number >= 0 && number <= 1);
  }

  double number(String key, double most) {
    return read(
        key,
        "a number from 0 to " + BigDecimal.valueOf(most).toBigInteger(),
        value -> new BigDecimal(scalar(value)).doubleValue(),
        number -> number >= 0 && number <= most);
  }

  boolean flag(String key) {
    return text(key, "true or false", it -> it.equals("true") || it.equals("false")).equals("true");
  }

  <E extends Enum<E>> Set<E> choices(String key, Class<E> type) {
    Map<String, E> constants = constants(type);
    String wanted = "a list of " + String.join(", ", constants.keySet());
    return list(key, wanted, constants.keySet()::containsAll).stream()
        .map(constants::get)
        .collect(Collectors.toSet());
  }

  <E extends Enum<E>> E choice(String key, Class<E> type) {
    Map<String, E> constants = constants(type);
    String wanted = "one of " + String.join(", ", constants.keySet());
    String text = text(key, wanted, it -> constants.containsKey(it.toLowerCase(Locale.ROOT)));
    return constants.get(text.toLowerCase(Locale.ROOT));
  }

  private static <E extends Enum<E>> Map<String, E> constants(Class<E> type) {
    Map<String, E> constants = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      constants.put(written(constant), constant);
    }

    return constants;
  }

  Map<String, String> spark() {
    return properties(SPARK);
  }

  Map<String, String> localSpark() {
    return properties(LOCAL_SPARK);
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Map<String, String> properties(String block) {
    Map<String, String> properties = new TreeMap<>();
    for (String key : values.values().keySet()) {
      if (key.startsWith(block + ".")) {
        String property = SPARK + key.substring(block.length());
        value(key, "a text", SettingsReader::scalar, text -> true)
            .ifPresent(text -> properties.put(property, text));
      }
    }

    return properties;
  }

  private <T> T read(
      String key, String wanted, Function<ConfigValue, T> conversion, Predicate<T> possible) {
    known.add(key);
    return value(key, wanted, conversion, possible)
        .orElseGet(() -> conversion.apply(defaults.values().get(key)));
  }

  private <T> Optional<T> value(
      String key, String wanted, Function<ConfigValue, T> conversion, Predicate<T> possible) {
    ConfigValue value = values.values().get(key);
    try {
      T converted = conversion.apply(value);
      if (possible.test(converted)) {
        return Optional.of(converted);
      }
    } catch (ConfigException | ArithmeticException | NumberFormatException e) {
      // Falls through to the problem below, which says what is wanted.
    }

    String shown = Secrets.masked(key, String.valueOf(value.unwrapped()));
    problems.add(
        "%s: expected %s, found \"%s\" (%s)"
            .formatted(key, wanted, shown, SettingsLayer.origin(value)));
    return Optional.empty();
  }

  private static String scalar(ConfigValue value) {
    return value.atKey("it").getString("it").strip();
  }

  private static List<String> strings(ConfigValue value) {
    if (value.valueType() == ConfigValueType.LIST) {
      return value.atKey("it").getStringList("it");
    }

    List<String> parts = new ArrayList<>();
    for (String part : scalar(value).split(",", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }

    return parts;
  }
}
