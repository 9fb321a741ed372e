package org.midilake.schema;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the columns of a record from its components. */
public final class RecordColumns {
  private RecordColumns() {}

  /** The columns of a record, in the order of its components, each of which must be declared. */
  public static List<ColumnDeclaration> of(Class<? extends Record> record) {
    List<ColumnDeclaration> columns = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      Column column = component.getAnnotation(Column.class);
      if (column == null) {
        throw new IllegalArgumentException(component + " of " + record + " has no @Column");
      }

      ComponentType type = ComponentType.of(component.getGenericType());
      columns.add(
          new ColumnDeclaration(
              snakeCase(component.getName()),
              type.columnType(),
              type.nullable(),
              column.value(),
              column.filtered(),
              type.nested().map(RecordColumns::of).orElse(List.of()),
              new ComponentReader(component)::read));
    }

    return columns;
  }

  static String snakeCase(String camelCase) {
    return camelCase.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
