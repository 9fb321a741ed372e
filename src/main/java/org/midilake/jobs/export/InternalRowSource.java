package org.midilake.jobs.export;

import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;
import org.midilake.postgres.RowSource;

/** Hands Spark's internal rows over to the copy encoder, one after the other, without a copy. */
final class InternalRowSource implements RowSource {
  private InternalRow row;

  /** The rows of a partition; the same source is returned for each of them. */
  static Iterator<InternalRowSource> of(Iterator<InternalRow> rows) {
    InternalRowSource source = new InternalRowSource();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public InternalRowSource next() {
        source.row = rows.next();
        return source;
      }
    };
  }

  @Override
  public boolean isNull(int column) {
    return row.isNullAt(column);
  }

  @Override
  public int intAt(int column) {
    return row.getInt(column);
  }

  @Override
  public long longAt(int column) {
    return row.getLong(column);
  }

  @Override
  public double doubleAt(int column) {
    return row.getDouble(column);
  }

  @Override
  public boolean booleanAt(int column) {
    return row.getBoolean(column);
  }

  @Override
  public byte[] utf8At(int column) {
    return row.getUTF8String(column).getBytes();
  }

  @Override
  public long microsAt(int column) {
    return row.getLong(column);
  }

  @Override
  public int sizeAt(int column) {
    return row.getArray(column).numElements();
  }

  @Override
  public int intAt(int column, int index) {
    return row.getArray(column).getInt(index);
  }

  @Override
  public double doubleAt(int column, int index) {
    return row.getArray(column).getDouble(index);
  }

  @Override
  public byte[] utf8At(int column, int index) {
    return row.getArray(column).getUTF8String(index).getBytes();
  }
}
