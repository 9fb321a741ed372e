package org.midilake.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a record component's Java type means as a column.
 *
 * @param nested the record inside a struct or list of structs
 */
record ComponentType(
    ColumnType columnType, boolean nullable, Optional<Class<? extends Record>> nested) {
  private static final Map<Type, ColumnType> SCALARS =
      Map.of(
          String.class, ColumnType.STRING,
          int.class, ColumnType.INT,
          Integer.class, ColumnType.INT,
          long.class, ColumnType.LONG,
          Long.class, ColumnType.LONG,
          double.class, ColumnType.DOUBLE,
          Double.class, ColumnType.DOUBLE,
          boolean.class, ColumnType.BOOLEAN,
          Boolean.class, ColumnType.BOOLEAN,
          Instant.class, ColumnType.TIMESTAMP);

  private static final Map<Type, ColumnType> OPTIONALS =
      Map.of(
          OptionalInt.class, ColumnType.INT,
          OptionalLong.class, ColumnType.LONG,
          OptionalDouble.class, ColumnType.DOUBLE);

  private static final Map<ColumnType, ColumnType> LISTS =
      Map.of(
          ColumnType.STRING, ColumnType.STRING_LIST,
          ColumnType.INT, ColumnType.INT_LIST,
          ColumnType.DOUBLE, ColumnType.DOUBLE_LIST,
          ColumnType.STRUCT, ColumnType.STRUCT_LIST);

  static ComponentType of(Type type) {
    if (OPTIONALS.containsKey(type)) {
      return new ComponentType(OPTIONALS.get(type), true, Optional.empty());
    }

    if (type instanceof ParameterizedType parameterized) {
      ComponentType element = of(parameterized.getActualTypeArguments()[0]);
      if (parameterized.getRawType() == Optional.class && !element.nullable) {
        return new ComponentType(element.columnType, true, element.nested);
      }

      ColumnType list = LISTS.get(element.columnType);
      if (parameterized.getRawType() == List.class && !element.nullable && list != null) {
        return new ComponentType(list, false, element.nested);
      }
    }

    return plain(type);
  }

  private static ComponentType plain(Type type) {
    if (SCALARS.containsKey(type)) {
      return new ComponentType(SCALARS.get(type), false, Optional.empty());
    }

    if (type instanceof Class<?> enumeration && enumeration.isEnum()) {
      return new ComponentType(ColumnType.STRING, false, Optional.empty());
    }

    if (type instanceof Class<?> nested && nested.isRecord()) {
      return new ComponentType(
          ColumnType.STRUCT, false, Optional.of(nested.asSubclass(Record.class)));
    }

    throw new IllegalArgumentException("no column type for " + type);
  }
}
