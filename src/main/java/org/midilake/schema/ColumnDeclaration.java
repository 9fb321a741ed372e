package org.midilake.schema;

import java.lang.invoke.MethodHandle;
import java.util.List;

/**
 * One column, as its record component declares it.
 *
 * @param name in snake case
 * @param doc what the value means
 * @param nullable whether the component is an {@code Optional} of some kind
 * @param filtered whether people filter by it
 * @param nested the columns of the record inside; empty unless the type is a struct or list of them
 * @param reader reads the component from a row, typed {@code (Object)Object}
 */
public record ColumnDeclaration(
    String name,
    ColumnType type,
    boolean nullable,
    String doc,
    boolean filtered,
    List<ColumnDeclaration> nested,
    MethodHandle reader) {
  public ColumnDeclaration {
    nested = List.copyOf(nested);
  }

  /** The component's value in a row: possibly an {@code Optional}, never null. */
  public Object value(Record row) {
    try {
      return (Object) reader.invokeExact((Object) row);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("accessor of column " + name + " failed", e);
    }
  }
}
