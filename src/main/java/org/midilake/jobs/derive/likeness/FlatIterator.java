package org.midilake.jobs.derive.likeness;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** The rows that each row of another iterator is turned into, one after the other. */
final class FlatIterator implements Iterator<Row> {
  private final Iterator<Row> rows;
  private final Function<Row, List<Row>> parts;
  private Iterator<Row> current = Collections.emptyIterator();

  FlatIterator(Iterator<Row> rows, Function<Row, List<Row>> parts) {
    this.rows = rows;
    this.parts = parts;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && rows.hasNext()) {
      current = parts.apply(rows.next()).iterator();
    }

    return current.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }

    return current.next();
  }
}
