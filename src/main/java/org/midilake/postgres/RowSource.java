package org.midilake.postgres;

/**
 * One row of values, asked for by position from 0. Lets whoever has rows hand them over without
 * this package knowing what they are. A source may be the same object for every row of an iterator.
 *
 * <p>Only the methods of a column's type are called, and only if the value is not null.
 */
public interface RowSource {
  boolean isNull(int column);

  int intAt(int column);

  long longAt(int column);

  double doubleAt(int column);

  boolean booleanAt(int column);

  /** Text in UTF-8. */
  byte[] utf8At(int column);

  /** Microseconds since 1970-01-01T00:00:00Z. */
  long microsAt(int column);

  /** Number of elements of a list. */
  int sizeAt(int column);

  int intAt(int column, int index);

  double doubleAt(int column, int index);

  /** Text in UTF-8. */
  byte[] utf8At(int column, int index);
}
