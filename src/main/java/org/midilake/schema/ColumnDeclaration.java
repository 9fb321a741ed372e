package org.midilake.schema;

import java.util.List;
import java.util.function.Function;

/**
 * One column, as its record component declares it.
 *
 * @param name in snake case
 * @param doc what the value means
 * @param nullable whether the component is an {@code Optional} of some kind
 * @param filtered whether people filter by it
 * @param nested the columns of the record inside; empty unless the type is a struct or list of them
 * @param reader reads the component from a row
 */
public record ColumnDeclaration(
    String name,
    ColumnType type,
    boolean nullable,
    String doc,
    boolean filtered,
    List<ColumnDeclaration> nested,
    Function<Record, Object> reader) {
  public ColumnDeclaration {
    nested = List.copyOf(nested);
  }

  /** The component's value in a row: possibly an {@code Optional}, never null. */
  public Object value(Record row) {
    return reader.apply(row);
  }
}
