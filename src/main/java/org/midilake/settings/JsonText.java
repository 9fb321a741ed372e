package org.midilake.settings;

import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Records as JSON on one line, for programs to read. Names are in snake case, as in the tables; an
 * empty {@code Optional} is null; the order of names is alphabetical.
 */
public final class JsonText {
  private JsonText() {}

  /** The JSON of a record, collection, map, text, number, boolean or enum constant. */
  public static String of(Object value) {
    return ConfigValueFactory.fromAnyRef(plain(value)).render(ConfigRenderOptions.concise());
  }

  private static Object plain(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(JsonText::plain).orElse(null);
    }

    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? (Object) optional.getAsInt() : null;
    }

    if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? (Object) optional.getAsLong() : null;
    }

    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? (Object) optional.getAsDouble() : null;
    }

    if (value instanceof Record row) {
      return fields(row);
    }

    if (value instanceof Map<?, ?> map) {
      Map<String, Object> entries = new TreeMap<>();
      map.forEach((key, it) -> entries.put(String.valueOf(key), plain(it)));
      return entries;
    }

    if (value instanceof Collection<?> collection) {
      List<Object> elements = new ArrayList<>();
      collection.forEach(it -> elements.add(plain(it)));
      return elements;
    }

    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }

    return value;
  }

  private static Map<String, Object> fields(Record row) {
    Map<String, Object> fields = new TreeMap<>();
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true); // the record may be private to its package
        fields.put(snakeCase(component.getName()), plain(component.getAccessor().invoke(row)));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }

    return fields;
  }

  private static String snakeCase(String camelCase) {
    return camelCase.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
